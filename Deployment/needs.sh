# What run.sh and test.sh share: say how far we are, find what is missing, install it, or stop with one clear line.
# Read by both with `source`; it does nothing on its own.

say() { printf '%s\n' "$@"; }

# Stops with what is wrong and what to do, on one line.
give_up() {
    printf 'Cannot go on: %s\n' "$*" >&2
    exit 2
}

# Runs a command as the owner of the machine: directly when we are, else by sudo.
as_owner() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        give_up "installing needs the administrator. Run this as root, or install sudo, then run it again."
    fi
}

need_swift() {
    command -v swift >/dev/null 2>&1 ||
        give_up "no swift here. Install Swift 6.3 (https://www.swift.org/install/linux), then run this again."
    local version
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -1)
    case "$version" in
    6.[2-9] | 6.[1-9][0-9] | [7-9].* | [1-9][0-9].*) ;;
    *) give_up "this Swift is ${version:-too old}. Install 6.3 (https://www.swift.org/install/linux), then run this again." ;;
    esac
}

# need_room GIGABYTES: a build that fills the disk ends in errors that say something else.
need_room() {
    local free
    free=$(df -Pk . | awk 'NR == 2 { print int($4 / 1048576) }')
    [ "${free:-0}" -ge "$1" ] ||
        give_up "only ${free:-0} GB of disk are free here, and the build needs $1. Make room, then run this again."
}

is_installed() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q '^install ok installed'; }

# need_packages NAME…: installs those that are missing; a name may offer others, as in `one|another`.
need_packages() {
    local wanted missing=() offered one found
    for wanted in "$@"; do
        found=
        IFS='|' read -ra offered <<<"$wanted"
        for one in "${offered[@]}"; do
            if command -v dpkg-query >/dev/null 2>&1 && is_installed "$one"; then found=yes; fi
        done
        [ -n "$found" ] || missing+=("${offered[0]}")
    done
    [ "${#missing[@]}" -gt 0 ] || return 0
    command -v apt-get >/dev/null 2>&1 ||
        give_up "no apt-get on this machine. Install these yourself, then run this again: ${missing[*]}"
    say "    Installing ${missing[*]}"
    if [ -z "${lists_are_fresh:-}" ]; then
        as_owner env DEBIAN_FRONTEND=noninteractive apt-get update -qq ||
            give_up "the package lists did not come. Check the network, then run this again."
        lists_are_fresh=yes
    fi
    as_owner env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" ||
        give_up "apt-get could not install ${missing[*]}. Its own words are above."
}

# What the build itself needs.
need_for_build() {
    local packages=(git pkg-config tzdata libsqlite3-dev libcurl4-openssl-dev)
    compgen -G '/usr/include/c++/*/vector' >/dev/null || packages+=(g++)
    need_packages "${packages[@]}"
}

# Fewer compilers at once on a machine with little memory: each may take close to 2 GB.
build_jobs() {
    awk -v processors="$(nproc)" '/^MemAvailable/ {
        by_memory = int($2 / 2097152); if (by_memory < 1) by_memory = 1
        print (by_memory < processors ? by_memory : processors)
    }' /proc/meminfo
}

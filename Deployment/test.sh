#!/usr/bin/env bash
# Runs every test: bash Deployment/test.sh
# The last line says how many passed and how many failed; the exit is 1 when anything failed.
# HEARD_KILLS=20 stops the server by force more often than the 3 times of an ordinary run.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2
source Deployment/needs.sh

logs=.build/test-logs
kills=${HEARD_KILLS:-3}
chromium=${HEARD_CHROMIUM:-}
# Heard refuses settings that it does not know.
unset HEARD_KILLS HEARD_CHROMIUM
passed=0
failed=0

# A browser that starts and that another program may drive; a snap may not.
is_browser() { [ -n "$1" ] && [[ "$(readlink -f "$1")" != */snap* ]] && "$1" --version >/dev/null 2>&1; }

need_browser() {
    local name
    if [ -n "$chromium" ]; then
        is_browser "$chromium" || give_up "HEARD_CHROMIUM=$chromium is no browser that these tests can drive."
        return
    fi
    for name in chromium google-chrome-stable google-chrome chromium-browser; do
        chromium=$(command -v "$name")
        is_browser "$chromium" && return
    done
    grep -q '^ID=debian' /etc/os-release 2>/dev/null ||
        give_up "no browser to test with. This system's own chromium is a snap, which the tests cannot drive: install" \
            "Google Chrome (https://www.google.com/chrome), or say where a Chromium is with HEARD_CHROMIUM=PATH."
    need_packages chromium
    chromium=$(command -v chromium) || give_up "chromium is not found. Say where it is with HEARD_CHROMIUM=PATH."
}

# The browser tests' Python, with the exact versions of Tests/Browser/requirements.txt.
need_python() {
    local wanted=Tests/Browser/requirements.txt python=/usr/bin/python3
    venv=.build/venv
    cmp -s "$wanted" "$venv/ready" && "$venv/bin/python" -c '' 2>/dev/null && return
    [ -x "$python" ] || python=$(command -v python3) || give_up "no python3 here. Install it, then run this again."
    say "    Fetching the browser tests' Python packages"
    rm -rf "$venv"
    { "$python" -m venv "$venv" && "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$wanted"; } ||
        give_up "the Python packages did not come. Check the network, then run this again."
    cp "$wanted" "$venv/ready"
}

# step NAME COMMAND…: runs it, shows how long it took, adds 1 to passed or failed.
step() {
    local name=$1 began=$SECONDS
    shift
    say "" "== $name"
    if "$@"; then
        passed=$((passed + 1))
        say "-- $name: passed in $((SECONDS - began)) seconds"
    else
        failed=$((failed + 1))
        say "-- $name: FAILED after $((SECONDS - began)) seconds"
        return 1
    fi
}

# suite NAME LOG COUNTER COMMAND…: runs tests, shows them, adds what COUNTER reads from the log.
suite() {
    local name=$1 log=$logs/$2 counter=$3 began=$SECONDS result good bad
    shift 3
    say "" "== $name"
    "$@" 2>&1 | tee "$log"
    result=${PIPESTATUS[0]}
    read -r good bad < <("$counter" "$log")
    # A run that died, or that ran nothing, has failed even when no single test says so.
    if [ "$bad" -eq 0 ] && { [ "$result" -ne 0 ] || [ "$good" -eq 0 ]; }; then bad=1; fi
    passed=$((passed + good))
    failed=$((failed + bad))
    say "-- $name: $good passed, $bad failed in $((SECONDS - began)) seconds"
}

# Swift Testing and XCTest each write one line a test.
count_swift() {
    local good bad
    good=$(grep -aE "^(✔ Test .* passed after |Test Case '.*' passed )" "$1" | grep -acvE '^✔ Test run with ')
    bad=$(grep -aE "^(✘ Test .* failed after |Test Case '.*' failed )" "$1" | grep -acvE '^✘ Test run with ')
    say "$good $bad"
}

# The page examples in all settings need no server of Heard's, so they are looked at beside the other browser tests.
begin_settings() {
    (
        env HEARD_CHROMIUM="$chromium" "$venv/bin/python" -m pytest Tests/Browser/test_settings.py
        say $? >"$logs/settings.result"
    ) >"$logs/settings.shown" 2>&1 &
    settings=$!
}

show_settings() {
    cat "$logs/settings.shown"
    return "$(cat "$logs/settings.result")"
}

count_pytest() {
    local last
    last=$(grep -aE '^=+ .* in [0-9.]+s' "$1" | tail -1)
    say "$(figure passed "$last") $(($(figure failed "$last") + $(figure errors? "$last")))"
}

figure() {
    local found
    found=$(grep -oE "[0-9]+ $1\b" <<<"$2" | grep -oE '^[0-9]+')
    say "${found:-0}"
}

finish() {
    say "" "$passed passed, $failed failed"
    [ "$failed" -eq 0 ]
    exit
}

say "Looking for what the tests need"
need_swift
need_room 6
need_for_build
need_packages python3-venv espeak-ng "default-jre-headless|openjdk-17-jre-headless|openjdk-21-jre-headless|openjdk-17-jre"
need_browser
need_python
mkdir -p "$logs"

# Without a build nothing else can be tried.
step "Build" swift build --build-tests --jobs "$(build_jobs)" || finish
heard=$(swift build --show-bin-path)/heard

step "Format" swift format lint --strict --recursive Sources Tests Package.swift
# Some tests hash passwords on purpose slowly and in 32 MB each: as many at a time as twice the processors, no more.
suite "Swift tests" swift.log count_swift \
    swift test --skip-build --experimental-maximum-parallelization-width $(($(nproc) * 2))
step "The words" "$heard" check EasyRead
begin_settings
suite "Browser tests" browser.log count_pytest \
    env HEARD="$heard" HEARD_CHROMIUM="$chromium" HEARD_KILLS="$kills" \
    "$venv/bin/python" -m pytest Tests/Browser --ignore Tests/Browser/test_settings.py
wait "$settings"
suite "Every page in all pairs of settings" settings.log count_pytest show_settings
finish

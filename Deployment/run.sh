#!/usr/bin/env bash
# Builds Heard and shows it with a made-up county: bash Deployment/run.sh [options of "heard demo"]
# The data stay in the folder heard-data, or where HEARD_DATA says.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source Deployment/needs.sh

say "1 of 3  Looking for what the build needs"
need_swift
need_room 4
need_for_build

command -v espeak-ng >/dev/null 2>&1 ||
    say "    Devices without a voice of their own can be read to when espeak-ng is installed (and lame, for small files)."

say "2 of 3  Building Heard (some minutes the first time, seconds after that)"
swift build -c release --product heard --jobs "$(build_jobs)" ||
    give_up "the build stopped. Its own words are above. Where it could not fetch a package, check the network."
heard=$(swift build -c release --show-bin-path)/heard

say "3 of 3  Starting Heard (Control and C together stop it)"
exec "$heard" demo --data "${HEARD_DATA:-heard-data}" "$@"

#!/usr/bin/env bash
# How fast Heard is, beside what this machine can do: bash Tests/Speed/measure.sh [ROUNDS] [SECONDS]
# Rows 1 to 3: a question's page, one answer kept durably, whole responses. The limit and Heard are measured in turn on
# the same processors, ROUNDS times (3), each for SECONDS (10; whole responses six times as long); medians are shown.
# HEARD=PATH measures a program that is built already.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source Deployment/needs.sh
rounds=${1:-3}
seconds=${2:-10}
here=Tests/Speed
work=$PWD/.build/speed
results=$work/results.txt

for tool in wrk cc python3; do
    command -v "$tool" >/dev/null || give_up "no $tool here. apt-get install wrk gcc python3, then run this again."
done
need_swift
mkdir -p "$work/disk"
rm -rf "$work/data" "$results"
cc -O2 -o "$work/people" $here/people.c
cc -O2 -o "$work/disk-speed" $here/disk.c -lsqlite3
say "Building Heard and the bare server for speed"
swift build -c release --package-path $here/Bare --scratch-path "$work/bare" 2>&1 | tail -1
heard=${HEARD:-}
if [ -z "$heard" ]; then
    swift build -c release --product heard 2>&1 | tail -1
    heard=$(swift build -c release --show-bin-path)/heard
fi

started=()
stop_all() { [ "${#started[@]}" -eq 0 ] || kill "${started[@]}" 2>/dev/null || true; wait || true; }
trap stop_all EXIT

# wait_for PORT: until a server listens there, at most a minute.
wait_for() {
    local end=$((SECONDS + 60))
    until (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; do
        [ "$SECONDS" -lt "$end" ] || give_up "no answer on port $1."
        sleep 0.05
    done
}

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

heard_port=$(free_port)
env -i PATH="$PATH" HOME="$HOME" "$heard" demo --data "$work/data" --listen "127.0.0.1:$heard_port" \
    >"$work/heard.txt" 2>&1 &
started+=($!)
heard_process=$!
wait_for "$heard_port"
python3 $here/plans.py "$heard_port" "$work"
{ read -r page; read -r cookie; read -r bytes; } <"$work/question.txt"

bare_port=$(free_port)
"$work/bare/release/bare" "$bare_port" "$bytes" >"$work/bare.txt" 2>&1 &
started+=($!)
wait_for "$bare_port"

# note NAME COMMAND…: runs it and keeps its one line under that name.
note() {
    local name=$1
    shift
    [ "$round" -gt 1 ] || say "    $name: ${*//"$PWD"\//}"
    "$@" | tee -a "$work/everything.txt" | grep -E 'per_second|responses' | sed "s/^/$name /" >>"$results"
}

responses() {
    python3 - "$work/data/heard.db" <<'PYTHON'
import sqlite3, sys
print(sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True).execute("select count(*) from response").fetchone()[0])
PYTHON
}

for ((round = 1; round <= rounds; round++)); do
    say "Round $round of $rounds"
    note page.bare wrk -t2 -c16 -d"${seconds}s" -s $here/times.lua "http://127.0.0.1:$bare_port/page"
    note page.heard wrk -t2 -c16 -d"${seconds}s" -s $here/times.lua -H "Cookie: $cookie" \
        "http://127.0.0.1:$heard_port$page"
    note disk "$work/disk-speed" "$work/disk" "$seconds"
    for people in 1 16 64; do
        note "answer.bare.$people" "$work/people" "$bare_port" "$people" "$seconds" "$work/bare.plan"
        note "answer.heard.$people" "$work/people" "$heard_port" "$people" "$seconds" "$work/answers.plan"
    done
    for people in 4 16 64; do
        before=$(responses)
        note "whole.$people" "$work/people" "$heard_port" "$people" "$((seconds * 6))" "$work/journey.plan"
        say "counted.$people responses $(($(responses) - before))" >>"$results"
    done
done
say "memory.heard responses $(awk '/^VmRSS/ { print $2 }' "/proc/$heard_process/status")" >>"$results"
python3 $here/report.py "$results"

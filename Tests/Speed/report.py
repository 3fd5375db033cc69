"""Puts the medians of a measurement beside their limits: report.py RESULTS."""

import platform
import re
import sys
from collections import defaultdict
from statistics import median

LIMESURVEY = 13.3  # whole responses a second, tuned, 16 people, the same kind of machine (22 November 2026)


def read(name):
    found = defaultdict(lambda: defaultdict(list))
    for line in open(name):
        key, *words = line.split()
        if key == "disk":
            key += "." + words[1]
        for name, value in zip(words, words[1:]):
            if re.fullmatch(r"\d+(\.\d+)?", value) and not name[0].isdigit():
                found[key][name].append(float(value))
    return found


def machine():
    processor = re.search(r"model name\s*: (.*)", open("/proc/cpuinfo").read())
    memory = int(re.search(r"MemTotal:\s+(\d+)", open("/proc/meminfo").read()).group(1)) // 1_048_576
    system = re.search(r'PRETTY_NAME="(.*)"', open("/etc/os-release").read()).group(1)
    cores = open("/proc/cpuinfo").read().count("processor\t")
    return f"{cores} processors ({processor.group(1) if processor else platform.machine()}), {memory} GB, {system}"


class Report:
    def __init__(self, found):
        self.found, self.short = found, 0

    def of(self, key, name="requests_per_second"):
        return median(self.found[key][name])

    def row(self, what, limit, heard, wanted, ratio, met):
        self.short += not met
        print(f"| {what} | {limit} | {heard} | {ratio} | {wanted} | {'yes' if met else 'NO'} |")

    def rate(self, what, limit, heard, wanted):
        ratio = heard / limit
        self.row(what, f"{limit:,.0f} /s", f"{heard:,.0f} /s", f"at least {wanted:.2f}", f"{ratio:.2f}",
                 ratio >= wanted)

    def print(self):
        print(f"\n{machine()}\nMedians of {len(self.found['page.heard']['p50'])} rounds.\n")
        print("| what | limit | Heard | ratio | to reach | reached |\n|---|---|---|---|---|---|")
        self.rate("1 a question's page, 16 connections (limit: as many bytes from the bare server)",
                  self.of("page.bare"), self.of("page.heard"), 0.70)
        bare, heard = self.of("page.bare", "p99"), self.of("page.heard", "p99")
        self.row("1 p99 of it", f"{bare:.2f} ms", f"{heard:.2f} ms", "at most 3.00", f"{heard / bare:.2f}",
                 heard <= 3 * bare)
        self.rate("2 one durable answer, 64 people (limit: the bare server reads it and answers 303)",
                  self.of("answer.bare.64"), self.of("answer.heard.64"), 0.50)
        self.rate("2 one durable answer, alone (limit: durable one-row commits of SQLite)",
                  self.of("disk.1", "commits_per_second"), self.of("answer.heard.1"), 0.35)
        p99 = self.of("answer.heard.64", "p99")
        self.row("2 p99 of it, 64 people", "15 ms", f"{p99:.2f} ms", "at most 15 ms", "", p99 <= 15)
        for people, times in ((64, 100), (16, 50)):
            self.rate(f"3 whole responses, {people} people (limit: LimeSurvey, tuned, here as measured then)",
                      LIMESURVEY, self.of(f"whole.{people}", "rounds_per_second"), times)
        p99 = self.of("whole.16", "p99")
        self.row("3 p99 of a step, 16 people", "20 ms", f"{p99:.2f} ms", "at most 20 ms", "", p99 <= 20)
        self.print_more()

    def print_more(self):
        print("\n| people | answers a second, Heard / bare | p50, p99 ms "
              "| whole responses a second | p50, p99 ms of a step |")
        print("|---|---|---|---|---|")
        for people in (1, 4, 16, 64):
            answers = whole = ["–", "–"]
            if f"answer.heard.{people}" in self.found:
                key = f"answer.heard.{people}"
                answers = [f"{self.of(key):,.0f} / {self.of(f'answer.bare.{people}'):,.0f}",
                           f"{self.of(key, 'p50'):.2f}, {self.of(key, 'p99'):.2f}"]
            if f"whole.{people}" in self.found:
                key = f"whole.{people}"
                whole = [f"{self.of(key, 'rounds_per_second'):,.0f}",
                         f"{self.of(key, 'p50'):.2f}, {self.of(key, 'p99'):.2f}"]
            print(f"| {people} | {' | '.join(answers + whole)} |")
        print(f"\nSQLite, 50 rows a commit: {self.of('disk.50', 'rows_per_second'):,.0f} durable rows a second.")
        print(f"Memory of Heard afterwards: {self.of('memory.heard', 'responses') / 1024:,.0f} MB.")
        self.counted()

    def counted(self):
        """Every response that was acknowledged has to be in the database, once."""
        for people in (4, 16, 64):
            acknowledged = self.found[f"whole.{people}"]["all_rounds"]
            counted = self.found[f"counted.{people}"]["responses"]
            self.short += acknowledged != counted
            print(f"{people} people: {sum(acknowledged):,.0f} responses acknowledged, "
                  f"{sum(counted):,.0f} in the database.")


if __name__ == "__main__":
    report = Report(read(sys.argv[1]))
    report.print()
    sys.exit(1 if report.short else 0)

"""All settings for all page states, by hand: python Tests/Browser/every_setting.py [--only PART] [--shots FOLDER]

The test command looks at each pair of settings; this looks at all of them, and takes about an hour. It prints each
mistake once, with how often it was seen and where first, and ends with 1 when there is one.
"""

import argparse
import os
import re
import shutil
import sys
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import sync_playwright

import measured
import settings
from examples import Examples


def look(browser, examples, names, shots):
    """Yields the number of states seen, a place and what is wrong there (None when all is well)."""
    plain = [one for one in settings.every() if one.script and not one.forced]
    for script, forced in ((True, False), (True, True), (False, False), (False, True)):
        page = browser.new_context(**replace(plain[0], script=script, forced=forced).profile).new_page()
        for name in names:
            page.goto(examples.address(name))
            for one in plain:
                setting = replace(one, script=script, forced=forced).put_on(page)
                yield f"{name}, {setting}", measured.mistakes(page, setting)
            if shots and script:
                shoot(page, name, forced, shots)
        page.context.close()


def shoot(page, name, forced, folder):
    """Pictures of a few settings, for a person to look at."""
    for setting in (settings.Setting("wide"), settings.Setting("narrow"), settings.Setting("400 %", "dark", 32),
                    settings.Setting("narrow", "calm", 26, pictures=False, spaced=True)):
        setting.put_on(page)
        what = re.sub(r"[^a-z0-9]+", "-", f"{setting.room} {setting.colours} {setting.size} {'forced' * forced}")
        page.screenshot(path=str(folder / f"{name}.{what}.png"), full_page=True)


def main():
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--only", default="", help="part of the names of the examples")
    reader.add_argument("--shots", type=Path, help="a folder for pictures of a few settings")
    wanted = reader.parse_args()
    if wanted.shots:
        wanted.shots.mkdir(parents=True, exist_ok=True)
    examples, seen, wrong = Examples(), 0, {}
    names = [name for name in examples.names if wanted.only in name]
    with sync_playwright() as started:
        browser = started.chromium.launch(
            executable_path=os.environ.get("HEARD_CHROMIUM") or shutil.which("chromium"), args=["--no-sandbox"])
        for place, mistakes in look(browser, examples, names, wanted.shots):
            seen += 1
            for what in mistakes:
                kind = re.sub(r"\d+(\.\d+)?", "n", what)
                first, count = wrong.get(kind, (f"{place}: {what}", 0))
                wrong[kind] = (first, count + 1)
        browser.close()
    examples.stop()
    for first, count in sorted(wrong.values()):
        print(f"{count} times, first in {first}")
    print(f"{len(names)} page states, {len(settings.every())} settings, {seen} looks, {len(wrong)} kinds of mistake")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

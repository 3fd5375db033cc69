"""A voice for tests: says nothing, writes down all it is asked to say, and ends a sentence when it is told to."""

import json

from served import wait_until

NARROW = {"width": 320, "height": 640}
VOICES = [("Anna", "de-DE", True), ("Away", "en-GB", False), ("Sam", "en-US", True), ("Kate", "en-GB", True)]

# What was said outlives the page in sessionStorage, so that a test can see what leaving a page did.
STUB = """(voices, late) => {
  const note = (line) => sessionStorage.setItem('said', (sessionStorage.getItem('said') || '') + line + '\\n');
  const known = voices.map(([name, lang, localService]) => ({name, lang, localService}));
  let now = null, shown = late ? [] : known;
  class Words { constructor(text) { this.text = text; this.rate = 1; } }
  const synth = {
    getVoices: () => shown,
    speak(words) { now = words; note(`say ${words.voice.name} ${words.rate} ${words.text}`); },
    cancel() {
      note('cancel');
      const cut = now; now = null;
      if (cut && cut.onerror) cut.onerror({error: 'interrupted'});
    },
  };
  window.heardVoice = {
    end() { const said = now; now = null; if (said && said.onend) said.onend({}); return !!said; },
    wake() { shown = known; if (synth.onvoiceschanged) synth.onvoiceschanged(); },
    get saying() { return now && now.text; },
  };
  Object.defineProperty(window, 'speechSynthesis', {value: synth});
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {value: Words});
}"""

MUTE = """() => {
  Object.defineProperty(window, 'speechSynthesis', {value: undefined});
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {value: undefined});
}"""


class Listener:
    """A person who listens: presses Listen, and hears one sentence after the other."""

    def __init__(self, person, voices=VOICES, late=False):
        self.person = person
        self.page = person.page
        if voices is None:
            self.page.add_init_script(f"({MUTE})()")
        else:
            self.page.add_init_script(f"({STUB})({json.dumps(voices)}, {json.dumps(late)})")

    @property
    def button(self):
        return self.page.locator(".listen button").first

    def speed(self, name):
        return self.page.locator(f".listen button[value={name}]")

    @property
    def log(self):
        return (self.page.evaluate("sessionStorage.getItem('said')") or "").splitlines()

    @property
    def said(self):
        """The sentences in order, without who says them and how fast."""
        return [line.split(" ", 3)[3] for line in self.log if line.startswith("say ")]

    def forget(self):
        self.page.evaluate("sessionStorage.removeItem('said')")
        return self

    def listen(self):
        self.button.click()
        return self

    def hear_one(self):
        return self.page.evaluate("heardVoice.end()")

    def hear_all(self):
        for _ in range(400):
            if not self.hear_one():
                return self.said
        raise AssertionError("it never ends")

    def wait_until_it_speaks(self):
        # By asking again: a page of ours lets nobody evaluate what is put into it.
        wait_until(lambda: self.saying, 15, "nothing is said")
        return self

    @property
    def saying(self):
        return self.page.evaluate("heardVoice.saying")

    @property
    def marked(self):
        """The words that are marked, and the words of the place that has the line round it."""
        words, place = self.page.evaluate("""() => {
          const lit = CSS.highlights.get('being-read');
          const words = lit ? [...lit].map((range) => range.toString()).join('') : '';
          const place = [...document.querySelectorAll('.being-read')].map((one) => one.innerText);
          return [words, place];
        }""")
        assert len(place) <= 1, place
        tidy = [" ".join(one.split()) for one in [words, *place]]
        return tidy[0], tidy[1] if place else ""


def at_first_question(somebody):
    somebody.pick_survey_by_words().agree("yes")
    assert somebody.number == 1
    return somebody

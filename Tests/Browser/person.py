"""A person at a browser: journey 1 of the design, one act a method, and every page looked at as it appears."""

import re

import seen
from survey import code_in


class Person:
    """Uses one page of one browser; `look` is called after every act and remembers what is wrong."""

    def __init__(self, page, served, collected, script=True, enhanced_contrast=True, contrast=True):
        self.page = page
        self.served = served
        self.collected = collected
        self.script = script
        self.contrast = dict(enhanced_contrast=enhanced_contrast, contrast=contrast)
        self.wrong = []
        self.asked_elsewhere = []
        self.said_by_browser = []
        self._document = None
        page.context.on("request", self._request)
        page.on("response", self._response)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.said_by_browser.append(str(error)))

    def _request(self, request):
        if not request.url.startswith((self.served.url + "/", "data:")):
            self.asked_elsewhere.append(request.url)

    def _response(self, response):
        if response.request.resource_type == "document":
            self._document = response if response.status in (200, 404, 422) else None
        elif response.status >= 400:
            self.said_by_browser.append(f"{response.status} for {response.url}")

    def _console(self, message):
        # A form with a mistake is a 422, which the browser notes as a resource that failed.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.said_by_browser.append(message.text)

    @property
    def path(self):
        return self.page.url.removeprefix(self.served.url)

    @property
    def words(self):
        return self.page.locator("main").inner_text()

    def open(self, path):
        self.page.goto(self.served.url + path)
        return self.look()

    def look(self):
        """Looks at the page as it is now; what is wrong is kept for `assert_all_well`."""
        page = self.page
        page.wait_for_load_state("load")
        document, self._document = self._document, None
        if document:
            self.collected.add(self.path, document.body())
        found = seen.layout(page)
        if self.script:
            # axe is a script itself; the pages are the same with script and without.
            found += seen.axe(page, **self.contrast)
        self.wrong += [f"{self.path}: {what}" for what in found]
        return self

    def assert_all_well(self):
        assert not self.wrong, "\n".join(dict.fromkeys(self.wrong))
        assert not self.asked_elsewhere, self.asked_elsewhere
        assert not self.said_by_browser, self.said_by_browser

    def press(self, locator):
        """Presses what leads to another page, and looks at that page."""
        locator.first.click()
        return self.look()

    # Journey 1

    def pick_survey_by_picture(self):
        self.open("/surveys")
        picture = self.page.locator("main img").first
        picture.scroll_into_view_if_needed()
        box = picture.bounding_box()
        self.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        self.page.wait_for_url(re.compile(r"/surveys/[a-z0-9-]+$"))
        return self.look()

    def pick_survey_by_words(self):
        self.open("/surveys")
        return self.press(self.page.locator('main a[href^="/surveys/"]'))

    def agree(self, answer="yes"):
        choice = self.page.locator(f"[name=agree][value={answer}]").first
        if choice.evaluate("element => element.type") == "radio":
            choice.check()
            return self.press(self.page.locator("main form button[type=submit], main form button:not([type])"))
        return self.press(choice)

    @property
    def number(self):
        found = re.search(r"/surveys/[a-z0-9-]+/(\d+)$", self.path)
        return int(found.group(1)) if found else None

    @property
    def choices(self):
        return self.page.locator("input[name=answer]")

    @property
    def chosen(self):
        return self.page.evaluate(
            "() => [...document.querySelectorAll('input[name=answer]:checked')].map((one) => one.value)")

    def row(self, index):
        """The whole row of an answer, which is what people press."""
        return self.page.locator("label:has(input[name=answer])").nth(index)

    def answer(self, index=0, words="The bus is late"):
        """Answers the question on the page without going on."""
        if self.choices.count():
            self.row(index).click()
        else:
            self.page.locator("textarea[name=words]").fill(words)
        return self

    def go(self, where):
        button = self.page.locator(f"[name=go][value={where}]:not([aria-hidden])")
        if where == "back" and not button.count():
            button = self.page.get_by_role("link", name="Back", exact=True)
        return self.press(button)

    def answer_until_words(self):
        """Answers question after question, and stops at the first that asks for words."""
        while self.number and self.choices.count():
            self.answer(0).go("continue")
        assert self.number, "this survey has no question that asks for words"
        return self

    def finish_questions(self, words="The bus is late"):
        """Answers what is left, and what is asked about help, and comes to the check page."""
        for _ in range(30):
            if self.path.endswith("/check"):
                return self
            if self.number:
                self.answer(words=words).go("continue")
            else:
                self._fill_and_go_on()
        raise AssertionError(f"the check page was not reached: {self.path}")

    def _fill_and_go_on(self):
        names = self.page.evaluate(
            "() => [...new Set([...document.querySelectorAll('main input[type=radio]')].map((one) => one.name))]")
        for name in names:
            self.page.locator(f'label:has(input[name="{name}"])').first.click()
        return self.press(self.page.locator("main form .actions button, main form button").first)

    @property
    def send_button(self):
        return self.page.locator('form[action$="/send"] button')

    def send(self):
        return self.press(self.send_button)

    @property
    def code(self):
        return code_in(self.page.content())

    def fill(self, **fields):
        """Fills fields by their names: words are typed, choices are pressed, lists are opened and chosen from."""
        for name, wanted in fields.items():
            name = name.replace("_", "-")
            kind = self.page.locator(f'main [name="{name}"]').first.evaluate("one => one.type || one.localName")
            if kind in ("radio", "checkbox"):
                for value in [wanted] if isinstance(wanted, str) else wanted:
                    self.page.locator("label").filter(
                        has=self.page.locator(f'[name="{name}"][value="{value}"]')).first.click()
            elif kind.startswith("select"):
                self.page.locator(f'main [name="{name}"]').select_option(wanted)
            else:
                self.page.locator(f'main [name="{name}"]').fill(wanted)
        return self

    def save(self):
        """Presses the main button of the page."""
        return self.press(self.page.locator("main form .actions button:not(.quiet)"))

    def set_look(self, **wanted):
        """Chooses on the page /look."""
        return self.open("/look").fill(**wanted).save()

    def next_person(self):
        return self.press(self.page.locator('form[action="/next-person"] button'))

"""The browser's own list of pages, for tests of the Back button."""

from playwright.sync_api import Error

from served import wait_until


class History:
    """The browser's own list of pages, as the Back button uses it."""

    def __init__(self, page):
        self.page = page
        self.session = page.context.new_cdp_session(page)

    @property
    def entries(self):
        found = self.session.send("Page.getNavigationHistory")
        return found["entries"], found["currentIndex"]

    def go_to(self, place):
        """Goes to an entry by its place, as Back and Forward do, and waits until the browser is there."""
        self.session.send("Page.navigateToHistoryEntry", {"entryId": self.entries[0][place]["id"]})
        wait_until(lambda: self._is_at(place), 15, "the browser did not go back")

    def _is_at(self, place):
        try:
            return self.entries[1] == place and self._expression("document.readyState") == "complete"
        except Error:
            # While one page takes the place of another there is none to ask.
            self.session = self.page.context.new_cdp_session(self.page)
            return False

    def _expression(self, text):
        """Asks the page that is shown now, even where it came from the browser's memory."""
        answer = self.session.send("Runtime.evaluate", {"expression": text, "returnByValue": True})
        return answer["result"].get("value")

    @property
    def shown(self):
        return self._expression("""document.documentElement.outerHTML
            + [...document.querySelectorAll('textarea, input')].map((one) => ' ' + one.value).join('')""")

    @property
    def chosen(self):
        return self._expression("[...document.querySelectorAll('main input:checked')].map((one) => one.name)")

    @property
    def remembered(self):
        return self._expression("window.remembered")

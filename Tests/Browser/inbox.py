"""The team's inbox, gone through with the keyboard."""


def open_piece(keys, words):
    """From the first page of the team through the inbox to the piece that has these words."""
    keys.person.open("/team")
    keys.press("Read what came in")
    for _ in range(30):
        found = keys.page.locator("main article", has_text=words)
        if found.count():
            address = found.first.locator("a").get_attribute("href")
            keys.press(selector=f'main a[href="{address}"]')
            return keys.person.path
        keys.press("The next page")
    raise AssertionError(f"the inbox does not hold {words}")

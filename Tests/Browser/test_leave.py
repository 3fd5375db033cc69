"""Somebody leaves in a hurry: whoever comes to the screen then, with the Back button too, reads nothing of theirs."""

import re

from history import History

CANARY = "he shouts at me, says Zebedee"
HARMLESS = "https://www.bbc.co.uk/weather"


def leave(somebody):
    """Presses "Leave this page"; the other site need not answer for Heard's own part to be seen."""
    link = somebody.page.get_by_role("link", name="Leave this page").first
    with somebody.page.expect_request(lambda request: request.url == HARMLESS):
        link.click(no_wait_after=True)


def test_after_leaving_the_back_button_shows_no_answers(person, remembering_browser):
    somebody = person(on=remembering_browser)
    somebody.pick_survey_by_words().agree("yes").answer_until_words().answer(words=CANARY).go("continue")
    survey = re.match(r"/surveys/[^/]+", somebody.path).group()
    somebody.open(survey + "/check")
    assert CANARY in somebody.words
    somebody.open("/safe")
    leave(somebody)

    history = History(somebody.page)
    entries, current = history.entries
    seen = 0
    for place in reversed(range(1, current)):
        if not entries[place]["url"].startswith(somebody.served.url):
            continue
        history.go_to(place)
        assert CANARY not in history.shown, entries[place]["url"]
        seen += 1
    assert seen > 5, "there was something to go back to"

    somebody.open(survey + "/check")
    assert CANARY not in somebody.words and "Do you want to go on?" in somebody.words
    somebody.page.get_by_role("button", name="Yes, show my answers").click()
    somebody.page.wait_for_load_state("load")
    assert CANARY in somebody.page.locator("main").inner_text(), "the answers were kept for the person"

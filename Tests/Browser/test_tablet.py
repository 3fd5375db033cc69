"""One tablet, one person after another: the second sees nothing of the first, not with the Back button either."""

import http.server
import re
import threading
import time

import pytest

from history import History

CANARY = "my neighbour Zebedee shouts"


@pytest.fixture
def two_plain_pages():
    """A server whose pages say `no-store` and nothing else, as a site that trusts that word alone."""
    class Plain(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            if self.path not in ("/", "/other"):
                # An icon that may not be stored would keep the page itself from being remembered.
                return self.send_error(404)
            body = b"<!DOCTYPE html><title>t</title><input id=secret>"
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Cache-Control", "no-store")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Plain)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()


def test_this_browser_does_remember_pages_or_these_tests_are_blind(remembering_browser, two_plain_pages):
    context = remembering_browser.new_context()
    page = context.new_page()
    page.add_init_script("addEventListener('pageshow', (event) => { window.remembered = event.persisted })")
    page.goto(two_plain_pages + "/")
    page.locator("#secret").fill("a secret")
    page.goto(two_plain_pages + "/other")
    history = History(page)
    history.go_to(history.entries[1] - 1)
    assert history.remembered is True
    assert "a secret" in history.shown
    context.close()


def assert_sees_nothing_of(somebody, *secrets):
    history = History(somebody.page)
    shown, chosen, where = history.shown, history.chosen, somebody.page.url
    for secret in secrets:
        assert secret not in shown, f"{where} shows {secret!r}"
    # What a person chose about the look is the tablet's, not hers.
    assert not {"answer", "quote"} & set(chosen), f"{where} shows what was chosen"


def together(person, on):
    somebody = person(on=on, viewport={"width": 1024, "height": 768})
    return somebody.set_look(together="yes")


def assert_back_shows_nothing(somebody, *secrets):
    history = History(somebody.page)
    entries, current = history.entries
    assert current >= 4, "there is something to go back to"
    for place in reversed(range(1, current)):
        history.go_to(place)
        assert_sees_nothing_of(somebody, *secrets)
    for address in {entry["url"] for entry in entries[1:current]}:
        somebody.page.goto(address)
        assert_sees_nothing_of(somebody, *secrets)


def test_after_a_sent_survey_the_next_person_finds_nothing(person, remembering_browser):
    first = together(person, remembering_browser)
    first.pick_survey_by_words().agree("yes").answer(0).go("continue")
    first.finish_questions(words=CANARY).send()
    code = first.code
    assert code
    first.next_person()
    assert_sees_nothing_of(first, code, CANARY)
    assert_back_shows_nothing(first, code, CANARY)
    first.assert_all_well()


def test_in_the_middle_of_a_survey_the_next_person_finds_nothing(person, remembering_browser):
    first = together(person, remembering_browser)
    first.pick_survey_by_words().agree("yes").answer(0).go("continue")
    code = first.code
    first.answer_until_words().answer(words=CANARY).go("continue")
    first.next_person()
    assert_back_shows_nothing(first, code, CANARY)

    first.pick_survey_by_words()
    assert_sees_nothing_of(first, code, CANARY)
    first.agree("yes")
    assert first.number == 1 and first.chosen == []
    assert first.go("continue").number == 1
    first.assert_all_well()


def test_the_second_person_on_a_tablet_sends_answers_of_her_own(person, remembering_browser, heard):
    before = heard.read("select count(*) from response")[0][0]
    tablet = together(person, remembering_browser)
    codes = set()
    for _ in range(2):
        tablet.pick_survey_by_words().agree("yes").finish_questions().send()
        codes.add(tablet.code)
        tablet.next_person()
    assert len(codes) == 2
    assert heard.read("select count(*) from response")[0][0] == before + 2
    tablet.assert_all_well()


def test_a_tablet_left_alone_for_15_minutes_asks_who_is_there(person, remembering_browser):
    first = together(person, remembering_browser)
    first.pick_survey_by_words().agree("yes").answer(0).go("continue")
    where = first.path
    turn = next(one for one in first.page.context.cookies() if one["name"].endswith("turn"))
    then = re.sub(r"\d{13}", str(int((time.time() - 16 * 60) * 1000)), turn["value"])
    assert then != turn["value"], "the cookie `turn` says when the tablet was last touched"
    first.page.context.add_cookies([{**turn, "value": then}])
    first.open(where)
    assert not first.choices.count(), "the next touch shows no answers"
    assert re.search("still there", first.words, re.I), first.words
    first.assert_all_well()


def test_tablet_mode_stays_on_when_the_browser_starts_again(person, remembering_browser):
    tablet = together(person, remembering_browser)
    kept = [one for one in tablet.page.context.cookies() if one["name"].endswith("look")]
    assert kept and kept[0]["expires"] > time.time() + 28 * 86_400

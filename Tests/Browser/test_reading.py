"""Reading and approving: a moderator and a second person do it with the keyboard only, and no typed letter is lost."""

import base64
import hashlib
import secrets
import sqlite3
import time

import pytest

from survey import begin, go_to_check, learn, send
from wire import Visitor

WORDS = "I told Sam on 07700 900123 that the buses are late."
PIECE = "main article a[href^='/team/inbox/']"
COPY = "I told [a name] on [a phone number] that the buses are late."


@pytest.fixture(scope="module")
def office(start):
    """A server of its own with two moderators, and one person who wrote something that may be shown."""
    served = start("reading")
    served.survey = learn(served)
    served.writer = Visitor(served)
    write(served, served.writer, WORDS)
    served.stop()
    served.tokens = {name: add_moderator(served, name) for name in ("mo", "ada")}
    served.start()
    yield served
    assert served.stop() == 0


def write(served, visitor, words):
    survey = served.survey
    reply = begin(visitor, survey)
    while number := survey.number_in(reply.path):
        fields = survey.fields(number)
        if survey.questions[number - 1] is None:
            fields = [("words", words), ("quote", "yes"), ("go", "continue")]
        reply = visitor.post(reply.path, fields)
        assert reply.status == 303, reply.text
    go_to_check(visitor, survey, reply)
    send(visitor, survey)


def add_moderator(served, name):
    """Somebody who is signed in already, written while the server stands still."""
    token = base64.urlsafe_b64encode(secrets.token_bytes(32)).decode().rstrip("=")
    now = int(time.time() * 1000)
    with sqlite3.connect(served.data / "heard.db") as database:
        database.execute("insert into person (id, name, added_at) values (?, ?, ?)", (name, name.title(), now))
        database.execute("insert into person_role (person, role) values (?, 'moderator')", (name,))
    sign_in(served, name, token)
    return token


def sign_in(served, name, token):
    raw = base64.urlsafe_b64decode(token + "=")
    now = int(time.time() * 1000)
    with sqlite3.connect(served.data / "heard.db", timeout=10) as database:
        database.execute("insert into session (token, person, opened_at, seen_at) values (?, ?, ?, ?)",
                         (hashlib.sha256(raw).digest(), name, now, now))


def moderator(served, person, name):
    somebody = person(at=served)
    let_in(served, somebody, name)
    return somebody


def let_in(served, somebody, name):
    somebody.page.context.add_cookies([{"name": "session", "value": served.tokens[name], "url": served.url}])


def tab_to(somebody, selector):
    """Presses Tab until the element is reached; fails when the keyboard cannot reach it."""
    for _ in range(120):
        if somebody.page.evaluate("one => document.activeElement.matches(one)", selector):
            return somebody.page.keyboard
        somebody.page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard does not reach {selector} on {somebody.path}")


def press(somebody, selector, key="Enter"):
    keyboard = tab_to(somebody, selector)
    with somebody.page.expect_navigation():
        keyboard.press(key)
    return somebody.look()


def open_piece(somebody):
    somebody.open("/team")
    press(somebody, 'main a[href="/team/inbox"]')
    return press(somebody, PIECE)


def test_a_session_that_ends_in_the_middle_loses_no_letter(office, person):
    mo = open_piece(moderator(office, person, "mo"))
    piece = mo.path
    tab_to(mo, "textarea[name=words]").press("Control+End")
    mo.page.keyboard.type(" and more that nobody has sent")
    typed = mo.page.locator("textarea[name=words]").input_value()
    assert typed == WORDS + " and more that nobody has sent"
    mo.page.context.clear_cookies()
    tab_to(mo, "main .actions button[value=save]")
    with mo.page.expect_navigation():
        mo.page.keyboard.press("Enter")
    assert mo.path.startswith("/sign-in"), mo.path
    let_in(office, mo, "mo")
    mo.open(piece)
    assert mo.page.locator("textarea[name=words]").input_value() == typed, "in the same tab it is all there"
    ada = moderator(office, person, "ada")
    ada.open(piece)
    assert ada.page.locator("textarea[name=words]").input_value() == WORDS, "nobody else sees what is typed"
    mo.assert_all_well()


def test_two_people_publish_a_copy_with_the_keyboard_only(office, person):
    mo = open_piece(moderator(office, person, "mo"))
    piece = mo.path
    assert "07700 900123" in mo.page.locator("main mark").all_inner_texts()
    press(mo, "main .actions button[value=hide]")
    assert mo.page.locator("textarea[name=words]").input_value() == COPY
    tab_to(mo, "input[name=decision]").press("Space")
    press(mo, "main .actions button[value=save]")
    assert "A copy waits for a second person" in mo.words and "Somebody else must approve it" in mo.words
    assert COPY not in Visitor(office).get("/my-words").text
    assert "2 people check your words" in office.writer.get("/my-words").text

    ada = moderator(office, person, "ada")
    ada.open("/team/inbox?part=second")
    press(ada, PIECE)
    assert ada.path == piece
    assert ada.page.locator("main del").all_inner_texts() == ["Sam", "07700 900123"]
    assert ada.page.locator("main ins").all_inner_texts() == ["[a name]", "[a phone number]"]
    press(ada, f'main form[action="{piece}/approve"] button')
    if "rare mix" in ada.words:
        tab_to(ada, "input[name=looked]").press("Space")
        press(ada, f'main form[action="{piece}/approve"] button')
    assert "The copy that everybody sees" in ada.words, ada.words
    mine = office.writer.get("/my-words").text
    assert "We show your words on this website." in mine and COPY in mine
    assert office.read("select count(*) from answer where words = ?", WORDS)[0][0] == 1, "the original stays"
    mo.assert_all_well()
    ada.assert_all_well()


def test_the_policy_and_an_empty_part_are_pages_of_their_own(office, person):
    mo = moderator(office, person, "mo")
    mo.open("/team/inbox/policy")
    assert "Nobody can approve a copy that they made." in mo.words
    mo.open("/team/inbox?part=urgent")
    assert "Nothing is here." in mo.words
    mo.assert_all_well()

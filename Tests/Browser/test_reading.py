"""Reading and approving: what two people see of one another's work, and what the person who wrote it sees."""

import re

import pytest

from inbox import open_piece
from keyboard import Keyboard
from survey import begin, go_to_check, learn, send
from wire import Visitor

WORDS = "I told Sam on 07700 900123 that the buses are late."
COPY = "I told [a name] on [a phone number] that the buses are late."
HERE = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture(scope="module")
def office(start):
    """A server of its own with two moderators who came in by a link, and one person who wrote something."""
    served = start("reading")
    served.survey = learn(served)
    served.writer = Visitor(served)
    write(served, served.writer, WORDS)
    admin = Visitor(served)
    made = admin.post(served.set_up_path, [("name", "Olive"), ("password", "seven quiet herons by the river")], **HERE)
    assert made.status == 303, made.text
    served.tokens = {name: invited(served, admin, name) for name in ("Mo", "Ada")}
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


def invited(served, admin, name):
    """The session of a moderator who used an invitation."""
    page = admin.post("/admin/people", [("name", name), ("role", "moderator")], **HERE).path
    link = re.search(r"/link/[A-Za-z0-9_-]{43}", admin.get(page).text).group()
    somebody = Visitor(served)
    assert somebody.post(link, [], **HERE).status == 303
    return somebody.cookies["sid"]


def moderator(served, person, name):
    somebody = person(at=served)
    let_in(served, somebody, name)
    return somebody, Keyboard(somebody)


def let_in(served, somebody, name):
    somebody.page.context.add_cookies([{"name": "sid", "value": served.tokens[name], "url": served.url}])


def test_what_is_typed_stays_in_the_tab_and_nobody_else_sees_it(office, person):
    mo, keys = moderator(office, person, "Mo")
    piece = open_piece(keys, WORDS)
    keys.to("textarea[name=words]").key("Control+End")
    mo.page.keyboard.type(" and more that nobody has sent")
    typed = WORDS + " and more that nobody has sent"
    mo.page.context.clear_cookies()
    mo.open("/team")
    assert mo.path.startswith("/sign-in"), mo.path
    let_in(office, mo, "Mo")
    mo.open(piece)
    assert mo.page.locator("textarea[name=words]").input_value() == typed, "in the same tab it is all there"
    ada, _ = moderator(office, person, "Ada")
    ada.open(piece)
    assert ada.page.locator("textarea[name=words]").input_value() == WORDS, "nobody else sees what is typed"
    mo.assert_all_well()
    ada.assert_all_well()


def test_the_person_who_wrote_sees_how_far_it_is(office, person):
    mo, keys = moderator(office, person, "Mo")
    piece = open_piece(keys, WORDS)
    keys.press("Leave out what you ticked")
    keys.choose("decision", "show").press("Save my decision")
    assert COPY not in Visitor(office).get("/my-words").text
    assert "2 people check your words" in office.writer.get("/my-words").text
    ada, keys = moderator(office, person, "Ada")
    ada.open(piece)
    assert ada.page.locator("main ins").all_inner_texts() == ["[a name]", "[a phone number]"]
    keys.press("Approve and publish")
    if "looked twice" in ada.words:
        keys.tick("looked", "yes").press("Approve and publish")
    mine = office.writer.get("/my-words").text
    assert "We show your words on this website." in mine and COPY in mine
    assert office.read("select count(*) from answer where words = ?", WORDS)[0][0] == 1, "the original stays"
    mo.assert_all_well()
    ada.assert_all_well()


def test_the_policy_and_an_empty_part_are_pages_of_their_own(office, person):
    mo, _ = moderator(office, person, "Mo")
    mo.open("/team/inbox/policy")
    assert "Nobody can approve a copy that they made." in mo.words
    mo.open("/team/inbox?part=not-shown")
    assert "Nothing is here." in mo.words
    mo.assert_all_well()

"""A day's work of a moderator, an approver and a safeguarding lead, with the keyboard and nothing else.

The people of the team press Tab, Enter, Space and arrows, and type; nobody clicks, and no script helps them. Only the
visitors who write to them use the mouse. The tests follow one another, as the day does.
"""

import pytest

from authenticator import Phone
from inbox import open_piece
from keyboard import Keyboard
from survey import code_in

PASSWORD = "nine loud geese over the marsh"
WORDS = "I told Sam on 07700 900123 that the buses to the day centre are late."
COPY = "I told [a name] on [a phone number] that the buses to the day centre are late."
DANGER = "My support worker hits me when nobody is there"
MORE = " “Ü” & <b> 日本 \\ +%41\nand a second line"
TEAM = {"Ada Admin": None, "Mo Moderator": "moderator", "Ann Approver": "moderator",
        "Sal Safety": "safeguarding-lead"}


@pytest.fixture(scope="module")
def office(start):
    """A server of its own, with everybody's phone once it is set up."""
    served = start("day")
    served.phones = {}
    served.links = {}
    yield served
    assert served.stop() == 0


@pytest.fixture
def comes(office, person):
    """Lets somebody of the team come in at a fresh browser, with password and phone."""
    at_work = []

    def come(name, **profile):
        one = person(at=office, **profile)
        keys = Keyboard(one)
        one.open("/sign-in")
        sign_in(keys, office, name)
        assert one.path == "/team", one.words
        at_work.append(one)
        return one, keys

    yield come
    for one in at_work:
        one.assert_all_well()


def sign_in(keys, office, name):
    keys.write("name", name).write("password", PASSWORD).press("Sign in")
    if office.phones.get(name):
        assert keys.person.path.startswith("/sign-in"), keys.person.words
        assert "Now the code" in keys.person.words, keys.person.words
        keys.write("code", office.phones[name].code()).press("Go on")


def set_up_phone(keys, office, name):
    """From the page of the second step to the first page of the team."""
    one = keys.person
    keys.write("old", PASSWORD).press("Make a new secret")
    secret = one.page.locator("p.said").first.inner_text()
    office.phones[name] = Phone(office, secret)
    keys.write("code", "000000").press("Confirm the code")
    assert "This code is not right" in one.words, one.words
    keys.write("code", office.phones[name].code()).press("Confirm the code")
    assert one.path == "/account/recovery-codes" and one.page.locator("li.said").count() == 10
    keys.press("I have kept them")


def visitor_writes(person, office, words, may_show):
    """Somebody answers the survey with a mouse, writes, and sends."""
    visitor = person(at=office)
    visitor.pick_survey_by_words().agree("yes").answer_until_words()
    visitor.answer(words=words)
    visitor.page.locator(f"label:has([name=quote][value={may_show}])").click()
    visitor.go("continue").finish_questions()
    return visitor


def test_the_first_person_comes_in_and_invites_three(office, person):
    ada = person(at=office).open(office.set_up_path)
    keys = Keyboard(ada).skip()
    keys.write("name", "Ada Admin").write("password", "too short").press()
    assert "Problem: " in ada.page.title()
    keys.write("password", PASSWORD).press()
    assert ada.path == "/team", ada.words
    ada.open("/account")
    keys.press("Set up a second step")
    set_up_phone(keys, office, "Ada Admin")
    for name, role in list(TEAM.items())[1:]:
        ada.open("/team")
        keys.press("People and roles").press("Invite somebody")
        keys.write("name", name).tick("role", role).press("Invite and show the link")
        assert ada.page.locator("h1").inner_text() == name
        keys.to("#handed")
        office.links[name] = ada.page.locator("#handed").input_value().removeprefix(office.url)
    assert len(set(office.links.values())) == 3
    ada.assert_all_well()


@pytest.mark.parametrize("name", list(TEAM)[1:])
def test_each_opens_the_link_and_sets_up_a_password_and_a_second_step(office, person, name):
    one = person(at=office).open(office.links[name])
    assert one.page.locator("main button").count() == 1, "a link shows one button"
    keys = Keyboard(one)
    keys.press(selector="main button")
    assert one.path == "/account/password", one.words
    keys.write("password", PASSWORD).press("Save the password")
    assert one.path == "/team", one.words
    one.open("/account")
    keys.press("Set up a second step")
    set_up_phone(keys, office, name)
    assert one.path == "/team", one.words
    again = person(at=office).open(office.links[name])
    assert "link" in again.words and not again.page.locator("main form").count(), "a link works once"
    one.assert_all_well()
    again.assert_all_well()


def test_a_name_is_hidden_a_second_person_approves_and_everybody_can_read_it(office, person, comes):
    writer = visitor_writes(person, office, WORDS, "yes")
    writer.send()
    mo, keys = comes("Mo Moderator")
    piece = open_piece(keys, WORDS)
    assert {"Sam", "07700 900123"} <= set(mo.page.locator("main mark").all_inner_texts())
    keys.press("Leave out what you ticked")
    assert mo.page.evaluate("() => document.activeElement.name") == "words", "the keyboard is in the copy"
    assert mo.page.locator("textarea[name=words]").input_value() == COPY
    keys.choose("decision", "show").press("Save my decision")
    assert "Somebody else must approve it" in mo.words, mo.words
    assert not mo.page.locator("button:has-text('Approve')").count()
    for hidden in ("Sam", "900123"):
        assert hidden not in writer.open("/decisions/made-up-1").words

    ann, keys = comes("Ann Approver")
    keys.press("Read what came in").select("part", "Waits for a second person").press("Show this part")
    keys.press(selector="main article a[href^='/team/inbox/']")
    assert ann.path == piece, "nothing else waits for a second person"
    assert ann.page.locator("main del").all_inner_texts() == ["Sam", "07700 900123"]
    keys.press("Approve and publish")
    if "rare mix" in ann.words and "looked twice" in ann.words:
        keys.tick("looked", "yes").press("Approve and publish")
    assert "The copy that everybody sees" in ann.words, ann.words
    gather(office, keys)
    seen = person(at=office).open("/decisions/made-up-1")
    assert COPY in seen.words, seen.words
    assert "900123" not in seen.words and "Sam" not in seen.words
    assert "We show your words on this website" in writer.open("/my-words").words
    for one in (seen, writer):
        one.assert_all_well()


def gather(office, keys):
    """Puts the piece into the theme that the made-up decision is linked to."""
    title = office.read("select theme.title from theme join influence on influence.theme = theme.row "
                        "where influence.decision = 'made-up-1'")[0][0]
    keys.person.open("/team")
    keys.press("Gather what came in")
    found = keys.page.locator("label.row", has_text="900123")
    while not found.count():
        keys.press("Next page")
    keys.tick("feedback", found.locator("input").get_attribute("value")).select("theme", title)
    keys.press(selector='main form[method="post"] button')


def test_worrying_words_come_first_and_are_acted_on(office, person, comes):
    visitor = visitor_writes(person, office, DANGER, "no")
    assert "999" in visitor.page.content(), "what to do when somebody is not safe is said at once"
    visitor.send()
    code = code_in(visitor.page.content())

    sal, keys = comes("Sal Safety")
    assert "1 alert waits for a decision." in sal.words
    keys.press("See the alerts").press("I take duty now")
    first = sal.page.locator("main article").first
    assert "Somebody wrote worrying words." in first.inner_text() and DANGER not in sal.words
    keys.press("Open this alert")
    assert DANGER in sal.words
    keys.choose("verdict", "serious").write("why", "Talked it over with K and the manager.")
    keys.press("Keep this decision")
    assert "Sal Safety decided that it is clear and serious." in sal.words
    keys.choose("ending", "cleared").write("outcome", "The council has it.").press("Close it")
    assert "Tell the safeguarding team, or write why" in sal.words, "what is serious is passed on first"
    assert sal.page.locator("[name=outcome]").input_value() == "The council has it."
    keys.write("instead", "Told the manager of the service and the advocate.").press("Keep that I could not")
    keys.choose("ending", "cleared").write("outcome", "The council has it.").press("Close it")
    assert "Sal Safety closed it. Everything counts again." in sal.words
    keys.press("Print the referral page")
    assert DANGER in sal.words and "Told the manager of the service and the advocate." in sal.words
    assert "Talked it over" not in sal.words, "what the team thinks is not passed on"
    assert DANGER not in person(at=office).open("/decisions/made-up-1").words
    assert code and DANGER in visitor.open("/my-words").words, "who wrote it still sees it"
    visitor.assert_all_well()


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_session_that_ends_in_the_middle_of_typing_loses_no_letter(office, person, comes, script):
    words = f"The day centre is too loud for me {'now' if script else 'today'}."
    visitor_writes(person, office, words, "yes").send()
    mo, keys = comes("Mo Moderator", java_script_enabled=script)
    piece = open_piece(keys, words)
    typed = mo.page.locator("textarea[name=words]").input_value()
    keys.choose("decision", "show").to("textarea[name=words]").key("Control+End")
    keys.page.keyboard.type(MORE)
    typed += MORE
    assert mo.page.locator("textarea[name=words]").input_value() == typed
    office.let_time_pass(minutes=125)
    keys.press("Save my decision")
    assert "What you wrote is still here" in mo.words, mo.words
    keys.write("name", "Mo Moderator").write("password", "a wrong one of some length").press("Sign in")
    assert mo.page.title().startswith("Problem: ")
    sign_in(keys, office, "Mo Moderator")
    assert "You have still to send it" in mo.words, mo.words
    keys.press("Send it now")
    assert mo.path == piece and "words that the person did not write" in mo.words, mo.words
    assert mo.page.locator("textarea[name=words]").input_value() == typed
    assert mo.page.locator("[name=decision][value=show]").is_checked()
    keys.write("words", words).press("Save my decision")
    assert "Somebody else must approve it" in mo.words, mo.words

"""People: an invitation passed on by hand, a first page, a second step, and a form that outlives its session."""

import base64
import hashlib
import hmac
import struct
import time

import pytest

from wire import Visitor, ask

NAME, PASSWORD = "Ada Administrator", "seven quiet herons by the river"


@pytest.fixture(scope="module")
def office(start):
    """A server of its own, since its one-time link is used up."""
    served = start("people")
    yield served
    assert served.stop() == 0


@pytest.fixture
def ada(office, person):
    """The administrator; sets herself up the first time."""
    admin = person(at=office)
    if Visitor(office).get(office.set_up_path).status == 200:
        admin.open(office.set_up_path).fill(name=NAME, password=PASSWORD).save()
    else:
        admin.open("/sign-in").fill(name=NAME, password=PASSWORD).save()
    assert admin.path == "/team", admin.words
    return admin


def handed(admin):
    """The path of the link that the page shows once."""
    return admin.page.locator("#handed").input_value().removeprefix(admin.served.url)


def invite(admin, name, role, **more):
    admin.open("/admin/people/new").fill(name=name, role=role, **more).save()
    assert admin.page.locator("h1").inner_text() == name
    return handed(admin)


def code(secret, at=None):
    """RFC 6238, worked out by another program."""
    key = base64.b32decode(secret.replace(" ", ""))
    digest = hmac.new(key, struct.pack(">Q", int((at or time.time()) // 30)), hashlib.sha1).digest()
    place = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[place:place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def test_somebody_is_invited_by_hand_and_comes_in(office, ada, person):
    link = invite(ada, "Ben Board", "board-member")
    ada.page.reload()
    assert not ada.page.locator("#handed").count(), "the link was shown twice"
    for _ in range(5):
        assert ask(office, "GET", link).status == 200
    ben = person(at=office).open(link)
    assert ben.page.locator("main button").count() == 1
    ben.press(ben.page.locator("main button"))
    assert ben.path == "/account/password"
    ben.press(ben.page.get_by_role("button", name="Go on without a password"))
    assert ben.path == "/board"
    ben.press(ben.page.get_by_role("button", name="Stay signed in here"))
    for words in ("What changed", "Decisions", "What must get better", "Your account"):
        ben.open("/board").press(ben.page.get_by_role("link", name=words, exact=True))
        assert ben.page.locator("h1").count() == 1
    for place in ("/team", "/team/feedback", "/admin/people", "/admin/happenings", "/advocate"):
        assert ben.page.request.get(office.url + place).status == 403, place
    again = Visitor(office).post(link, [])
    assert again.status == 404 and not again.all("set-cookie")
    ben.assert_all_well()
    ada.assert_all_well()


def test_a_person_is_switched_off_and_on_again(office, ada, person):
    link = invite(ada, "Carl Clerk", "decision-clerk")
    carl = person(at=office).open(link)
    carl.press(carl.page.locator("main button"))
    carl.fill(password="nine loud geese over the marsh").save()
    assert carl.path == "/team"
    ada.page.reload()
    ada.press(ada.page.get_by_role("link", name="Switch this person off"))
    ada.press(ada.page.get_by_role("button", name="Yes, switch off"))
    carl.open("/team")
    assert carl.path.startswith("/sign-in")
    ada.press(ada.page.get_by_role("button", name="Switch on again"))
    carl.fill(name="carl clerk", password="nine loud geese over the marsh").save()
    assert carl.path == "/team"
    ada.press(ada.page.get_by_role("link", name="See what this person did"))
    assert "Switched a person off" in ada.words
    carl.assert_all_well()
    ada.assert_all_well()


def test_a_second_step_is_set_up_and_asked_for(office, ada, person):
    ada.open("/account").press(ada.page.get_by_role("link", name="Set up a second step"))
    assert "This demonstration holds invented words only" in ada.words
    ada.fill(old=PASSWORD).press(ada.page.get_by_role("button", name="Make a new secret"))
    secret = ada.page.locator("p.said").inner_text()
    ada.fill(code=code(secret)).press(ada.page.get_by_role("button", name="Confirm the code"))
    codes = ada.page.locator("li.said").all_inner_texts()
    assert len(codes) == 10
    elsewhere = person(at=office).open("/sign-in").fill(name=NAME, password=PASSWORD).save()
    assert elsewhere.path == "/sign-in/second"
    elsewhere.fill(code="000000").save()
    assert "This code is not right" in elsewhere.words
    elsewhere.fill(code=codes[0]).save()
    assert elsewhere.path == "/team"
    # Taken off again, so that the other tests need only the password.
    link = invite(ada, "Second Administrator", "administrator")
    helper = person(at=office).open(link)
    helper.press(helper.page.locator("main button"))
    helper.open("/admin/people").press(helper.page.get_by_role("link", name=NAME))
    helper.press(helper.page.get_by_role("link", name="They lost the phone and the codes"))
    helper.press(helper.page.get_by_role("button", name="Yes, take it away"))
    assert "This person uses no second step." in helper.words
    for somebody in (ada, elsewhere, helper):
        somebody.assert_all_well()


def test_a_form_outlives_its_session(office, ada):
    typed = "Quieter <rooms> & “more” time"
    ada.open("/team/themes/new").fill(title=typed)
    ada.page.context.clear_cookies(name="sid")
    ada.save()
    assert "What you wrote is still here" in ada.words
    ada.fill(name=NAME, password="a wrong one of some length").save()
    ada.fill(name=NAME, password=PASSWORD).save()
    ada.press(ada.page.get_by_role("button", name="Send it now"))
    assert ada.page.locator("[name=title]").input_value() == typed
    ada.assert_all_well()

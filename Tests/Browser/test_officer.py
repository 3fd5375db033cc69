"""The officer: the printed link, signing in, a theme, a link to the decision, a promise – and the public sees it."""

import re

import pytest

from survey import answer_all, learn, send
from wire import Visitor, ask

NAME, PASSWORD = "Olive Officer", "seven quiet herons by the river"
REASON = "The plan was changed because people said the meetings were too hard to follow."
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture(scope="module")
def office(start):
    """A server of its own, since its one-time link is used up, with words that came in."""
    served = start("office")
    served.survey = learn(served)
    for words in ("I want quieter rooms", "he hurt me"):
        visitor = Visitor(served)
        answer_all(visitor, served.survey, words=words)
        send(visitor, served.survey)
    yield served
    assert served.stop() == 0


def signed_in(served, person):
    """The officer at a browser; sets herself up the first time."""
    officer = person(at=served)
    if Visitor(served).get(served.set_up_path).status == 200:
        officer.open(served.set_up_path).fill(name=NAME, password=PASSWORD).save()
    else:
        officer.open("/sign-in").fill(name=NAME, password=PASSWORD).save()
    assert officer.path == "/team", officer.words
    return officer


def session(officer):
    return {one["name"]: one["value"] for one in officer.page.context.cookies()}


def test_looking_at_the_printed_link_uses_nothing_up_and_it_works_once(office, person):
    before = office.fingerprint()
    for method in ("GET", "GET", "HEAD", "GET"):
        reply = ask(office, method, office.set_up_path)
        assert reply.status == 200 and not reply.all("set-cookie")
    assert office.fingerprint() == before
    weak = Visitor(office).post(office.set_up_path, [("name", NAME), ("password", "short")])
    assert weak.status == 422 and Visitor(office).get(office.set_up_path).status == 200

    officer = signed_in(office, person)
    assert NAME in officer.page.content()
    again = Visitor(office).post(office.set_up_path, [("name", "Mallory"), ("password", PASSWORD)])
    assert again.status == 404 and not again.all("set-cookie")
    assert ask(office, "GET", office.set_up_path).status == 404
    assert office.read("select count(*) from person where name = 'Mallory'")[0][0] == 0
    token = office.set_up_path.rsplit("/", 1)[1].encode()
    assert not any(token in file.read_bytes() for file in office.data.rglob("*") if file.is_file()), \
        "the link itself is stored nowhere"
    officer.assert_all_well()


def test_signing_out_ends_the_session_for_good(office, person):
    officer = signed_in(office, person)
    stolen = session(officer)
    assert Visitor(office, stolen).get("/team").status == 200
    officer.press(officer.page.locator('form[action="/sign-out"] button'))
    assert Visitor(office, stolen).get("/team").path == "/sign-in?back=/team"
    officer.open("/team")
    assert officer.path == "/sign-in?back=/team"
    officer.assert_all_well()


def test_a_wrong_name_and_a_wrong_password_get_the_same_page(office, person):
    signed_in(office, person)
    pages = []
    for name, password in ((NAME, "not the right words"), ("Nobody", PASSWORD), (NAME, "")):
        reply = Visitor(office).post("/sign-in", [("name", name), ("password", password)])
        assert reply.status == 422 and not reply.all("set-cookie")
        pages.append(re.sub(r'value="[^"]*"', "", reply.text))
    assert len(set(pages)) == 1


def test_without_signing_in_the_team_is_closed(office, person):
    officer = signed_in(office, person)
    theme = re.search(r'href="(/team/themes/[a-z0-9]+)"', officer.page.content()).group(1)
    before = office.fingerprint()
    for path in ("/team", "/team/feedback", "/team/themes/new", "/team/influences/new", "/team/changes/new", theme,
                 "/team/decisions/21-00033/summary"):
        reply = ask(office, "GET", path)
        assert reply.status == 303 and reply.path.startswith("/sign-in"), path
    for path in ("/team/themes", "/team/influences", "/team/changes", "/team/feedback"):
        reply = ask(office, "POST", path, "title=x", FORM)
        assert reply.status == 422 and 'action="/sign-in"' in reply.text, path
    assert office.fingerprint() == before


def test_a_post_that_does_not_say_where_it_comes_from_is_refused_to_somebody_signed_in(office, person):
    cookies = session(signed_in(office, person))
    before = office.read("select count(*) from theme")[0][0]
    fields = [("title", "Planted"), ("summary", "By another site.")]
    for headers in ({}, {"Sec-Fetch-Site": "same-site"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"},
                    {"Origin": "https://evil.example"}):
        assert Visitor(office, cookies).post("/team/themes", fields, **headers).status == 403, headers
    assert office.read("select count(*) from theme")[0][0] == before
    reply = Visitor(office, cookies).post("/team/themes", fields, **{"Origin": office.url})
    assert reply.status == 303, "an older browser says its origin"


def test_what_came_in_is_read_with_what_may_be_danger_first(office, person):
    officer = signed_in(office, person)
    officer.open("/team/feedback")
    first = officer.page.locator("label.row:has([name=feedback])").first.inner_text()
    assert "he hurt me" in first, first
    written = f"{office.survey.slug}.change"
    officer.fill(question=written).press(officer.page.locator('main form[method="get"] button'))
    assert "I want quieter rooms" in officer.words
    officer.assert_all_well()


def test_a_theme_a_link_and_a_promise_are_public_at_once(office, person):
    officer = signed_in(office, person)
    reader = person(at=office)
    reader.open("/decisions/21-00033")
    assert REASON not in reader.words

    officer.open("/team").press(officer.page.locator('main a[href="/team/themes/new"]'))
    officer.fill(title="Make the meetings easier", summary="People cannot follow the meetings.")
    officer.page.locator("label.row:has([name=gathering])").first.click()
    officer.save()
    theme = officer.path
    assert theme.startswith("/team/themes/"), officer.words
    assert re.search(r"people told us", officer.words, re.I), "the rule gathers what came in before"

    officer.press(officer.page.locator('main a[href^="/team/influences/new"]'))
    officer.fill(decision="21-00033", kind="changed-it", strength="some", reason="Too short.", evidence="The paper.")
    officer.save()
    assert officer.page.title().startswith("Problem: "), "a reason has at least 20 characters"
    assert officer.page.locator("[name=evidence]").input_value() == "The paper.", "what was typed is still there"
    officer.fill(reason=REASON).save()
    assert officer.path.startswith("/decisions/21-00033"), officer.words

    reader.open("/decisions/21-00033")
    card = reader.page.locator("main article", has_text=REASON).inner_text()
    assert "A second person has not checked this yet." in card and "after the decision" in card, card
    assert_promise(officer, reader, theme)
    officer.assert_all_well()
    reader.assert_all_well()


def assert_promise(officer, reader, theme):
    officer.open(theme).press(officer.page.locator('main a[href^="/team/changes/new"]'))
    officer.fill(title="Shorter meetings", you_said="The meetings are too long.", we_do="We make each meeting shorter.",
                 owner="An example officer", day="31", month="2", year="2030")
    officer.save()
    assert officer.page.title().startswith("Problem: "), "there is no 31 February"
    officer.fill(month="3").save()
    assert officer.path.startswith("/changes/"), officer.words
    change = officer.path
    reader.open("/changes")
    assert "Shorter meetings" in reader.words and "31 March 2030" in reader.words
    reader.open(change)
    assert "We make each meeting shorter." in reader.words

    officer.open(f"/team{change}/step").fill(state="cannot").save()
    assert officer.page.title().startswith("Problem: "), "cannot needs a reason, who decided, and more"
    officer.fill(state="started").save()
    reader.open(change)
    assert "Started" in reader.words


def test_who_proposes_a_link_cannot_confirm_it(office, person):
    officer = signed_in(office, person)
    theme = office.read("select id from theme order by row limit 1")[0][0]
    proposed = Visitor(office, session(officer)).post("/team/influences", [
        ("theme", theme), ("decision", "21-00033"), ("kind", "confirmed-it"), ("strength", "small"),
        ("reason", "People said that this part was right."), ("evidence", "The minutes."),
    ], **{"Sec-Fetch-Site": "same-origin"})
    assert proposed.status == 303, proposed.status
    link = office.read("select id from influence order by row desc limit 1")[0][0]
    before = office.read("select count(*) from influence_confirmation")[0][0]
    reply = Visitor(office, session(officer)).post(
        f"/team/influences/{link}/confirm", [], **{"Sec-Fetch-Site": "same-origin"})
    assert reply.status in (403, 409, 422), reply.status
    assert office.read("select count(*) from influence_confirmation")[0][0] == before


def test_signing_out_tells_the_browser_to_forget(office, person):
    cookies = session(signed_in(office, person))
    reply = Visitor(office, cookies).post("/sign-out", [], **{"Sec-Fetch-Site": "same-origin"})
    assert reply.status == 303 and '"cache"' in (reply.header("clear-site-data") or "")
    assert any(one.startswith("sid=;") for one in reply.all("set-cookie"))

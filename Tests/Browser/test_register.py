"""The register of decisions: looking for one, what happened to it row by row, and a council's page copied in by hand."""

import re
from pathlib import Path

import pytest

from test_officer import session, signed_in
from wire import Visitor, ask

NARROW = {"viewport": {"width": 320, "height": 640}}
COUNCILS = Path(__file__).resolve().parents[1] / "CoproductionTests" / "Fixtures" / "Councils"
PAGE = (COUNCILS / "01-marrowdale-issue.txt").read_text()
REFERENCE = "26-00047"


@pytest.fixture(scope="module")
def register(start):
    """A server of its own, since its register is written in."""
    served = start("register")
    yield served
    assert served.stop() == 0


def copied_in(served, officer, text=PAGE):
    """Copies a page in, as far as the look before keeping."""
    officer.open("/team/decisions/new").fill(text=text)
    return officer.press(officer.page.locator("button[value=look]"))


@pytest.fixture
def known(register, person):
    """An officer at work, and the example decision in the register."""
    officer = signed_in(register, person)
    if ask(register, "GET", f"/decisions/{REFERENCE}").status == 404:
        copied_in(register, officer).press(officer.page.locator("button[value=keep]"))
        assert officer.path == f"/decisions/{REFERENCE}", officer.words
    return officer


def test_a_page_is_looked_at_before_it_is_kept(register, person):
    officer = signed_in(register, person)
    before = register.read("select count(*) from decision_copy")[0][0]
    copied_in(register, officer)
    assert "We did not keep anything yet." in officer.words
    assert "Short Breaks for Adults" in officer.words
    assert register.read("select count(*) from decision_copy")[0][0] == before
    officer.press(officer.page.locator("button[value=keep]"))
    assert officer.path == f"/decisions/{REFERENCE}", officer.words
    assert register.read("select count(*) from decision_copy")[0][0] == before + 1
    copied_in(register, officer)
    assert "nothing has changed" in officer.words and not officer.page.locator("button[value=keep]").count()
    officer.assert_all_well()


def test_what_is_no_decision_is_refused_and_stays_in_the_box(register, person):
    officer = signed_in(register, person)
    copied_in(register, officer, text="Lunch is at 12 & in the hall.\n\nBring <cake>.")
    assert officer.page.title().startswith("Problem: ")
    assert "<cake>" in officer.page.locator("[name=text]").input_value(), "what was pasted is still there"
    assert "not a decision" in officer.words
    officer.assert_all_well()


def test_a_changed_page_shows_its_differences_and_keeps_both_copies(register, known, person):
    changed = re.sub(r"(?m)^(Notice of proposed decision first published:).*$", r"\1 02/10/2026", PAGE)
    assert changed != PAGE
    copied_in(register, known, text=changed)
    assert "it has changed" in known.words and "2 October 2026" in known.words
    known.press(known.page.locator("button[value=keep]"))
    reader = person(at=register)
    reader.open(f"/decisions/{REFERENCE}")
    assert "This page has changed" in reader.words
    reader.press(reader.page.locator('main a[href$="/changed"]'))
    assert reader.page.locator("ins", has_text="2 October 2026").count()
    assert reader.page.locator("del").count()
    assert len(register.read(f"select 1 from decision_copy where decision = '{REFERENCE}'")) >= 2
    reader.assert_all_well()
    known.assert_all_well()


@pytest.mark.parametrize("script", [True, False])
def test_decisions_are_found_with_script_and_without(register, known, person, script):
    reader = person(at=register, java_script_enabled=script)
    reader.open("/decisions")
    everything = reader.page.locator("main article").count()
    assert everything >= 2
    reader.fill(words="short breaks")
    reader.press(reader.page.locator("main form button"))
    assert reader.page.locator("main article").count() == 1 and "We found 1 decision." in reader.words
    assert reader.page.locator("[name=words]").input_value() == "short breaks", "what was asked is still there"
    reader.press(reader.page.get_by_role("link", name="See all decisions"))
    assert reader.page.locator("main article").count() == everything
    reader.page.locator("summary").click()
    reader.page.locator("[name=state]").select_option("withdrawn")
    reader.press(reader.page.locator("main form button"))
    assert "/decisions/21-00033" in reader.page.content()
    assert f"/decisions/{REFERENCE}\"" not in reader.page.content()
    assert reader.page.locator("[name=state]").input_value() == "withdrawn"
    reader.open("/decisions?words=%22NEAR(%2A")
    assert "We found" in reader.words
    reader.assert_all_well()


def test_the_register_and_a_decision_fit_a_small_telephone(register, known, person):
    reader = person(at=register, **NARROW)
    for path in ("/decisions", "/decisions?state=planned", f"/decisions/{REFERENCE}",
                 f"/decisions/{REFERENCE}/official", "/decisions/21-00033"):
        reader.open(path)
    officer = signed_in(register, lambda **ways: person(**ways, **NARROW))
    for path in ("/team/decisions/new", f"/team/decisions/{REFERENCE}/step", f"/decisions/{REFERENCE}"):
        officer.open(path)
    reader.assert_all_well()
    officer.assert_all_well()


def test_pages_of_decisions_are_small(register, known):
    for path in ("/decisions", "/decisions/21-00033", f"/decisions/{REFERENCE}"):
        assert len(ask(register, "GET", path).body) < 14_000, path


def test_a_row_that_a_person_writes_is_public_and_stays(register, known, person):
    known.open(f"/decisions/{REFERENCE}").press(known.page.locator('main a[href$="/step"]'))
    known.fill(state="decided", day="1", month="1", year="2040", source="The minutes, item 4").save()
    assert known.page.title().startswith("Problem: "), "nobody can know a decision ahead"
    assert known.page.locator("[name=source]").input_value() == "The minutes, item 4"
    known.fill(state="open-for-evidence", day="2", month="3", year="2026").save()
    assert "We have kept nothing yet." in known.words
    known.press(known.page.locator("button[value=change]"))
    assert known.page.locator("[name=source]").input_value() == "The minutes, item 4"
    known.save().press(known.page.locator("button[value=keep]"))
    assert known.path == f"/decisions/{REFERENCE}", known.words
    reader = person(at=register)
    reader.open(f"/decisions/{REFERENCE}")
    assert "On 2 March 2026 the council asked what people think." in reader.words
    assert "A person in our team wrote this" in reader.words
    reader.assert_all_well()
    known.assert_all_well()


def test_a_row_written_by_mistake_is_taken_back(register, known, person):
    known.open(f"/decisions/{REFERENCE}/".rstrip("/")).press(known.page.locator('main a[href$="/step"]'))
    known.fill(state="withdrawn", day="3", month="3", year="2026", source="Another decision").save()
    assert "Is the day right?" in known.words, "it lies before the council first told people"
    known.press(known.page.locator("button[value=keep]"))
    assert "On 3 March 2026 the council stopped this decision." in known.words
    known.press(known.page.locator('main a[href$="/step"]'))
    known.press(known.page.locator('main a[href$="/back"]').last)
    known.save()
    assert known.page.title().startswith("Problem: ")
    known.fill(why="These are the minutes of another decision.").save()
    assert "took this row back on" in known.words
    assert "These are the minutes of another decision." in known.words
    reader = person(at=register)
    reader.open(f"/decisions/{REFERENCE}")
    assert "stopped this decision" not in reader.words and "another decision" not in reader.words
    assert "We took it back on" in reader.words
    reader.assert_all_well()
    known.assert_all_well()


def test_a_table_is_read_and_a_lone_address_says_what_to_do(register, person):
    officer = signed_in(register, person)
    copied_in(register, officer, text='Title,Decision due,Decision maker\n"Parks, and woods",Not before 1st Feb 2027,Cabinet\n')
    assert "We found 1 decision." in officer.words and "Parks, and woods" in officer.words
    address = "https://democracy.kent.gov.uk/mgIssueHistoryHome.aspx?IId=58321"
    copied_in(register, officer, text=address)
    assert "This is only an address." in officer.words
    assert officer.page.locator("[name=address]").input_value() == address
    officer.assert_all_well()


def test_easy_words_older_than_the_page_are_a_task_until_they_hold(register, known, person):
    reference = "26-00177"
    page = PAGE.replace("26/00047", "26/00177")
    assert page != PAGE
    copied_in(register, known, text=page).press(known.page.locator("button[value=keep]"))
    known.fill(title="Breaks from care", sentences="The council plans trolleybuses for you.")
    known.press(known.page.locator('form[action$="/summary"] button'))
    assert "We have saved nothing yet." in known.words and "trolleybuses" in known.words
    known.press(known.page.locator("button[value=as-it-is]"))
    assert known.path == f"/decisions/{reference}", known.words
    changed = re.sub(r"(?m)^(Notice of proposed decision first published:).*$", r"\1 02/10/2026", page)
    copied_in(register, known, text=changed).press(known.page.locator("button[value=keep]"))
    old = "We wrote the easy words before the council changed its page."
    reader = person(at=register, **NARROW)
    reader.open(f"/decisions/{reference}")
    assert old in reader.words
    assert "The council said it first told people on" in reader.words
    copied_in(register, known, text=page)
    assert "This is the text as we read it on" in known.words
    assert not known.page.locator("button[value=keep]").count()
    known.open("/team")
    assert "These easy words may be old" in known.words
    known.press(known.page.locator(f'main a[href="/team/decisions/{reference}/summary"]').first)
    known.press(known.page.locator("button[value=hold]"))
    reader.open(f"/decisions/{reference}")
    assert old not in reader.words
    known.open("/team")
    assert "These easy words may be old" not in known.words
    reader.assert_all_well()
    known.assert_all_well()


def test_the_box_for_easy_words_is_on_the_page_of_who_is_signed_in(register, known, person):
    known.open(f"/decisions/{REFERENCE}")
    box = known.page.locator('form[action$="/summary"]')
    assert box.count() == 1
    reader = person(at=register)
    reader.open(f"/decisions/{REFERENCE}")
    assert "Nobody has written easy words for this yet." in reader.words
    assert not reader.page.locator('form[action$="/summary"]').count()
    known.fill(title="Breaks from care", sentences="We utilise the aforementioned framework.")
    known.press(box.locator("button"))
    assert known.page.title().startswith(("Problem: ", "The decision in easy words"))
    assert known.page.locator("[name=title]").input_value() == "Breaks from care"
    known.fill(sentences="People have a short break from care.").save()
    assert known.path == f"/decisions/{REFERENCE}", known.words
    reader.open(f"/decisions/{REFERENCE}")
    assert reader.page.locator("h1").inner_text() == "Breaks from care"
    reader.assert_all_well()


def test_nobody_copies_pages_in_without_signing_in(register, known):
    before = register.fingerprint()
    for method in ("GET", "POST"):
        reply = ask(register, method, "/team/decisions/new", "text=x" if method == "POST" else None, {
            "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"})
        assert reply.status == 303 and reply.path.startswith("/sign-in"), method
    assert register.fingerprint() == before
    cookies = session(known)
    reply = Visitor(register, cookies).post(
        "/team/decisions/new", [("text", PAGE), ("go", "look")], **{"Sec-Fetch-Site": "cross-site"})
    assert reply.status == 403

"""Signing in, abused: redirects, hosts, names and mail addresses of strangers, and links in the wrong hands."""

import re
from html.parser import HTMLParser
from urllib.parse import urlencode, urljoin, urlsplit

import pytest

from wire import Visitor, ask, raw, status_of

NAME, PASSWORD = "Ada Admin", "seven quiet herons by the river"
HERE = {"Sec-Fetch-Site": "same-origin"}
LINK = re.compile(r"https?://[^\s\"<]*/link/[A-Za-z0-9_-]{43}")


class Tags(HTMLParser):
    """Finds what a name could have smuggled in: scripts of its own, and attributes that act."""

    def __init__(self):
        super().__init__()
        self.wrong = []

    def handle_starttag(self, tag, attributes):
        names = dict(attributes)
        if (tag == "script" and not names.get("src", "").startswith("/public/")) or any(
                name.startswith("on") for name in names):
            self.wrong.append((tag, attributes))


@pytest.fixture(scope="module")
def office(start):
    served = start("abuse")
    served.admin = Visitor(served)
    made = served.admin.post(served.set_up_path, [("name", NAME), ("password", PASSWORD)], **HERE)
    assert made.status == 303, made.text
    yield served
    assert served.stop() == 0


def invite(office, name, role="decision-clerk", **headers):
    """Invites somebody; gives the address of their page and of their link."""
    made = office.admin.post("/admin/people", [("name", name), ("role", role)], **HERE, **headers)
    assert made.status == 303, made.text
    return made.path, LINK.search(office.admin.get(made.path, **headers).text).group()


def new_link(office, page):
    assert office.admin.post(page + "/link", [], **HERE).status == 303
    return LINK.search(office.admin.get(page).text).group()


def path(link):
    return urlsplit(link).path


def enter(office, link):
    visitor = Visitor(office)
    return visitor, visitor.post(path(link), [], **HERE)


AWAY = ["//evil.example", "//evil.example/team", "/\\evil.example", "\\\\evil.example", "https://evil.example",
        "https:evil.example", "http:/evil.example", "javascript:alert(1)", "data:text/html,x", "/\t/evil.example",
        "/\n/evil.example", "\t//evil.example", " //evil.example", "/%2Fevil.example", "/%5Cevil.example",
        "/%0d%0aSet-Cookie:%20x=1", "/team\r\nSet-Cookie: x=1", "/\u2028/evil.example", "／／evil.example",
        "evil.example", "/team#@evil.example", "/@evil.example:80\\", "/" + "a" * 2000, "/team\x00", "/;/evil.example"]


def lands_here(office, reply):
    """Where a browser goes with this answer; it must be this server, in one line."""
    place = reply.header("location")
    assert place is not None and not re.search(r"[\s\\%\x00-\x1f]", place), place
    # A browser takes a backslash for a slash.
    assert urljoin(office.url + "/sign-in", place.replace("\\", "/")).startswith(office.url + "/"), place
    assert not any("x=1" in one for one in reply.all("set-cookie"))
    return place


@pytest.mark.parametrize("away", AWAY, ids=range(len(AWAY)))
def test_no_way_back_leads_to_another_site(office, away):
    visitor = Visitor(office)
    query = urlencode({"back": away})
    places = ["/sign-in?" + query]
    if away.isascii() and away.isprintable():
        places.append("/sign-in?back=" + away.replace(" ", "%20"))
    for place in places:
        page = visitor.get(place)
        assert page.status in (200, 400, 414), page.status
        assert 'name="back"' not in page.text or "evil" not in page.text.split('name="back"')[1].split(">")[0]
    signed_in = office.admin.get("/sign-in?" + query)
    if signed_in.status == 303:
        assert lands_here(office, signed_in) == "/team"
    else:
        assert signed_in.status in (400, 414), signed_in.status
    second = visitor.get("/sign-in/second?" + query)
    assert second.status in (303, 400, 414) and second.path in ("/sign-in", "")


@pytest.mark.parametrize("away", AWAY[::4], ids=range(0, len(AWAY), 4))
def test_signing_in_leads_to_no_other_site(office, away):
    """Fewer of them, since every password that is tried is dear; the way back is read as from an address."""
    reply = Visitor(office).post(
        "/sign-in", [("name", NAME), ("password", PASSWORD), ("back", away), ("return_to", away)], **HERE)
    if reply.status == 303:
        assert lands_here(office, reply) == "/team"
    else:
        assert reply.status == 400, reply.status


def test_a_good_way_back_is_kept(office):
    reply = Visitor(office).post(
        "/sign-in", [("name", NAME), ("password", PASSWORD), ("back", "/admin/people?x=1")], **HERE)
    assert reply.path == "/admin/people?x=1"


@pytest.mark.parametrize("headers", [
    {"X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https", "X-Forwarded-Port": "444"},
    {"Forwarded": "host=evil.example;proto=https"}, {"X-Original-URL": "https://evil.example/"},
    {"X-Forwarded-For": "192.0.2.1"}, {"Referer": "https://evil.example/x"}], ids=lambda one: next(iter(one)))
def test_a_link_that_is_made_under_a_false_host_leads_here(office, headers):
    page, link = invite(office, f"Person {next(iter(headers))}", **headers)
    assert link.startswith(office.url + "/link/"), link
    assert "evil" not in office.admin.get(page, **headers).text


def test_a_false_host_gets_no_page_and_makes_no_link(office):
    before = office.fingerprint()
    cookies = "; ".join(f"{name}={value}" for name, value in office.admin.cookies.items())
    for host in ("evil.example", f"evil.example:{office.port}", f"127.0.0.1:{office.port}@evil.example",
                 f"127.0.0.1:{office.port}.evil.example", ""):
        body = b"name=Mallory&role=administrator"
        got = raw(office, (
            f"POST /admin/people HTTP/1.1\r\nHost: {host}\r\nCookie: {cookies}\r\nSec-Fetch-Site: same-origin\r\n"
            f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n"
            "Connection: close\r\n\r\n").encode() + body, until_closed=True)
        assert status_of(got) in (400, 421), (host, got[:200])
        assert b"evil" not in got
    assert office.fingerprint() == before


NAMES = {
    "a line more": "Eve\r\nSet-Cookie: x=1", "a script": "<script>alert(1)</script>", "an attribute": '" onfocus=alert(1) "',
    "a turned direction": "Eve\u202egnp.exe", "a formula": "=cmd|' /C calc'!A0", "a place for words": "{{name}} [[team.title]]",
    "a slot": "\x01name\x01", "a link": "Eve https://evil.example", "100 letters": "e" * 100, "nothing": " \t\u200e ",
    "SQL": "Eve'); DROP TABLE person; --"}


@pytest.mark.parametrize("kind", NAMES)
def test_a_strange_name_is_refused_or_stands_as_plain_words(office, kind):
    name = NAMES[kind]
    reply = office.admin.post("/admin/people", [("name", name), ("role", "decision-clerk")], **HERE)
    assert reply.status in (303, 422), reply.status
    if reply.status == 422:
        assert kind in ("a line more", "100 letters", "nothing"), reply.text
        page = reply
    else:
        page = office.admin.get(reply.path)
        kept = office.read("select name from person where id = ?", reply.path.rsplit("/", 1)[1])[0][0]
        assert not re.search("[\x00-\x1f\u202a-\u202e]", kept), kept
        link = LINK.search(page.text).group()
        somebody, entered = enter(office, link)
        assert entered.path == "/account/password" and somebody.get("/team").status == 200
    whole = page.text + office.admin.get("/admin/people").text + office.admin.get("/admin/happenings").text
    reader = Tags()
    reader.feed(whole)
    assert not reader.wrong, reader.wrong
    assert not page.all("set-cookie") and office.read("select count(*) from person")[0][0] > 0


@pytest.mark.parametrize("address", [
    "eve@example.org\nBcc: all@example.org", "eve@example.org\r\nSubject: x", "a@b.example,c@d.example",
    '"eve\\" x"@example.org', "-oQ/tmp/x@example.org", "eve@[127.0.0.1]", "eve@localhost", "eve", "@example.org",
    "eve@exa mple.org", "eve@example.org>", "ｅve@example.org", "e" * 250 + "@example.org", ""])
def test_a_strange_mail_address_is_refused(office, address):
    before = office.read("select count(*) from person")[0][0]
    said = office.command("people", "add", "Eve Mail", "--role", "author", f"--email={address}")
    assert said.returncode == 2 and "e-mail" in said.stderr, said
    assert office.read("select count(*) from person")[0][0] == before


def test_a_scanner_opens_a_link_five_times_and_then_the_person_comes_and_then_a_thief(office):
    page, link = invite(office, "Ben Board", "board-member")
    before = office.fingerprint()
    for method in ("GET", "HEAD", "GET", "GET", "GET"):
        seen = ask(office, method, path(link))
        assert seen.status == 200 and not seen.all("set-cookie")
    forms = [form for form in seen.forms if form.action == path(link)]
    assert len(forms) == 1 and forms[0].method == "post" and office.fingerprint() == before
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}, {"Origin": "null"}):
        assert Visitor(office).post(path(link), [], **headers).status == 403, headers
    ben, entered = enter(office, link)
    assert entered.status == 303 and entered.path == "/account/password"
    for _ in range(2):
        thief, again = enter(office, link)
        assert again.status == 404 and not again.all("set-cookie")
        assert thief.get(path(link)).status == 404 and thief.get("/board").path.startswith("/sign-in")
    assert ben.get("/board").status == 200


def test_a_new_link_stops_the_old_one_and_a_password_stops_both(office):
    page, first = invite(office, "Nora New")
    second = new_link(office, page)
    assert enter(office, first)[1].status == 404
    nora, entered = enter(office, second)
    assert entered.status == 303
    third = new_link(office, page)
    saved = nora.post("/account/password", [("password", PASSWORD), ("go", "save")], **HERE)
    assert saved.status == 303, saved.text
    assert enter(office, third)[1].status == 404


def test_a_link_of_somebody_who_is_switched_off_opens_nothing(office):
    page, link = invite(office, "Olaf Off")
    assert office.admin.post(page + "/off", [], **HERE).status == 303
    assert enter(office, link)[1].status == 404 and ask(office, "GET", path(link)).status == 404
    assert office.admin.post(page + "/link", [], **HERE).status == 404, "no link for who is switched off"
    assert office.admin.post(page + "/on", [], **HERE).status == 303
    assert enter(office, link)[1].status == 404, "switched on again, an old link stays dead"
    olaf, entered = enter(office, new_link(office, page))
    assert entered.status == 303 and olaf.get("/team").status == 200
    waits = new_link(office, page)
    assert office.admin.post(page + "/off", [], **HERE).status == 303
    assert olaf.get("/team").path.startswith("/sign-in"), "every device is out at once"
    assert enter(office, waits)[1].status == 404


def test_an_invitation_that_waits_or_is_over_is_no_way_round_it(office):
    """CVE-2023-48220: elsewhere an invitation that was over could be brought to life by asking for a password."""
    page, link = invite(office, "Pia Pending")
    token = path(link).rsplit("/", 1)[1]
    for password in ("", token, "null", PASSWORD):
        reply = Visitor(office).post("/sign-in", [("name", "Pia Pending"), ("password", password)], **HERE)
        assert reply.status == 422 and not reply.all("set-cookie"), password
    for cookies in ({}, {"sid": token}, {"device": token}):
        visitor = Visitor(office, cookies)
        assert visitor.get("/account/password").path.startswith("/sign-in"), cookies
        reply = visitor.post("/account/password", [("password", PASSWORD), ("go", "save")], **HERE)
        assert "sid" not in "".join(reply.all("set-cookie")), cookies
        assert visitor.post("/set-up/" + token, [("name", "Pia"), ("password", PASSWORD)], **HERE).status == 404
    office.let_time_pass(minutes=7 * 24 * 60 + 1)
    assert ask(office, "GET", path(link)).status == 404 and enter(office, link)[1].status == 404
    assert office.read("select count(*) from person where name = 'Pia Pending' and password is null")[0][0] == 1
    office.admin = Visitor(office)
    again = office.admin.post("/sign-in", [("name", NAME), ("password", PASSWORD)], **HERE)
    assert again.path == "/team", again.text
    pia, entered = enter(office, new_link(office, page))
    assert entered.path == "/account/password", "a fresh invitation of the administrator is the way"


def test_a_link_to_sign_in_lives_ten_minutes_and_does_not_go_round_the_second_step(office):
    page, link = invite(office, "Tom Time")
    assert enter(office, link)[1].status == 303
    short = new_link(office, page)
    office.let_time_pass(minutes=11)
    assert enter(office, short)[1].status == 404
    assert enter(office, new_link(office, page))[1].status == 303

"""The headers of every answer, and the methods of every page (SAFETY 1.3, STYLE 3a)."""

import re

import pytest

from wire import Visitor, ask

PAGES = ["/", "/surveys", "/changes", "/decisions", "/my-words", "/help", "/safe", "/privacy", "/accessibility",
         "/complain", "/look", "/hard", "/sign-in"]

EXACT = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
    "x-xss-protection": "0",
}
POLICY = {
    "default-src": "'none'", "script-src": "'self'", "style-src": "'self'", "img-src": "'self'",
    "media-src": "'self'", "font-src": "'self'", "connect-src": "'self'", "form-action": "'self'",
    "frame-ancestors": "'none'", "base-uri": "'none'", "object-src": "'none'",
}


def wrong_headers(reply):
    wrong = [f"{name}: {reply.all(name)}" for name, value in EXACT.items() if reply.all(name) != [value]]
    policies = reply.all("content-security-policy")
    given = dict(part.strip().split(" ", 1) for part in "".join(policies).split(";") if " " in part.strip())
    if len(policies) != 1:
        wrong.append(f"content-security-policy: {policies}")
    wrong += [f"policy {name}: {given.get(name)}" for name, value in POLICY.items() if given.get(name) != value]
    wrong += [f"{name}: {reply.header(name)}" for name in ("server", "x-powered-by", "access-control-allow-origin")
              if reply.header(name)]
    if reply.body and not reply.header("content-type"):
        wrong.append("no content-type")
    if (reply.header("content-type") or "").startswith("text/") and "utf-8" not in reply.header("content-type").lower():
        wrong.append(f"content-type: {reply.header('content-type')}")
    return wrong


def unusual_answers(heard, survey):
    """One request for each kind of answer that is not a plain page: name, reply, expected status."""
    draft = Visitor(heard)
    draft.post(survey.path, [("agree", "yes")])
    yield "unknown page", ask(heard, "GET", "/no-such-page"), 404
    yield "unknown file", ask(heard, "GET", "/public/no-such-file.css"), 404
    yield "wrong method", ask(heard, "DELETE", "/surveys"), 405
    yield "post to a page that takes none", ask(heard, "POST", "/help", "", FORM), 405
    yield "a form with a mistake", draft.post(survey.question(1), [("go", "continue")]), 422
    yield "a body that is too large", ask(heard, "POST", survey.path, "a=" + "b" * 200_000, FORM), 413
    yield "a form from another site", ask(
        heard, "POST", survey.path, "agree=yes", {**FORM, "Sec-Fetch-Site": "cross-site"}), 403
    yield "a redirect", draft.get(survey.question(8)), 303
    yield "a method nobody knows", ask(heard, "FROBNICATE", "/"), 400
    yield "bad percent-encoding in a form", ask(heard, "POST", survey.path, "agree=%zz", FORM), 400
    yield "a receipt code that is none", ask(heard, "POST", "/my-words", "code=BBBB", FORM), 422
    yield "health", ask(heard, "GET", "/healthz"), 200


FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def test_every_unusual_answer_has_its_status_and_every_header(heard, survey):
    wrong = []
    for name, reply, status in unusual_answers(heard, survey):
        if reply.status != status:
            wrong.append(f"{name}: {reply.status}, not {status}")
        wrong += [f"{name}: {what}" for what in wrong_headers(reply)]
        if reply.header("cache-control") != "no-store":
            wrong.append(f"{name}: cache-control {reply.header('cache-control')}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_every_header_and_is_not_stored(heard, path):
    reply = ask(heard, "GET", path)
    assert reply.status == 200
    assert not wrong_headers(reply)
    assert reply.header("cache-control") == "no-store"


@pytest.mark.parametrize("path", PAGES)
def test_head_says_what_get_says_without_the_page(heard, path):
    page, head = ask(heard, "GET", path), ask(heard, "HEAD", path)
    assert (head.status, head.body) == (200, b"")
    assert head.header("content-type") == page.header("content-type")
    assert head.header("content-length") in (None, page.header("content-length"))


@pytest.mark.parametrize("path", PAGES)
def test_a_wrong_method_is_405_and_says_what_is_allowed(heard, path):
    for method in ("PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"):
        reply = ask(heard, method, path)
        assert reply.status == 405, method
        allowed = {one.strip() for one in (reply.header("allow") or "").split(",")}
        assert {"GET", "HEAD"} <= allowed, (method, allowed)


def test_files_are_kept_for_ever_because_their_names_change_with_them(heard):
    home = ask(heard, "GET", "/").text
    files = set(re.findall(r'(?:href|src)="(/public/[^"]+)"', home))
    assert any(one.endswith(".css") for one in files), files
    for path in files:
        reply = ask(heard, "GET", path)
        assert reply.status == 200 and not wrong_headers(reply), path
        assert "immutable" in reply.header("cache-control") and "no-store" not in reply.header("cache-control"), path


def test_an_error_page_says_no_more_than_a_person_needs(heard):
    for path in ("/no-such-page", "/surveys/no-such-survey", "/decisions/99-99999", "/changes/nobody"):
        reply = ask(heard, "GET", path)
        assert reply.status == 404, path
        assert "<h1" in reply.text and 'href="/' in reply.text, f"{path} is a page with a way on"
        assert not re.search("swift|sqlite|grdb|hummingbird|backtrace|fatal|Sources/", reply.text, re.I), path


def test_a_server_with_a_public_https_address_says_so_in_headers_and_cookies(start):
    served = start("https", HEARD_PUBLIC_URL="https://heard.example")
    reply = ask(served, "GET", "/", headers={"Host": "heard.example"})
    assert reply.header("strict-transport-security") == "max-age=63072000; includeSubDomains"
    slug = re.search(r'href="/surveys/([a-z0-9-]+)"', ask(
        served, "GET", "/surveys", headers={"Host": "heard.example"}).text).group(1)
    begun = ask(served, "POST", f"/surveys/{slug}", "agree=yes", {**FORM, "Host": "heard.example"})
    cookies = begun.all("set-cookie")
    assert begun.status == 303 and cookies
    for cookie in cookies:
        assert cookie.startswith("__Host-"), cookie
        parts = {part.strip().lower() for part in cookie.split(";")}
        assert {"secure", "httponly", "samesite=lax", "path=/"} <= parts, cookie
        assert not any(part.startswith("domain") for part in parts), cookie
    served.stop()


def test_on_a_loopback_address_cookies_have_plain_names_that_every_browser_keeps(heard, survey):
    begun = ask(heard, "POST", survey.path, "agree=yes", FORM)
    assert begun.all("set-cookie")
    for cookie in begun.all("set-cookie"):
        parts = {part.strip().lower() for part in cookie.split(";")}
        assert not cookie.startswith("__Host-") and "secure" not in parts, cookie
        assert {"httponly", "samesite=lax", "path=/"} <= parts, cookie

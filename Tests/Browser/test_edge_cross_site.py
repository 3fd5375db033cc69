"""Posts from elsewhere are refused, as the table of SAFETY 1.4 says."""

import pytest

from wire import Visitor, ask

FORM = {"Content-Type": "application/x-www-form-urlencoded"}

TABLE = [  # Sec-Fetch-Site, Origin, allowed
    ("same-origin", "own", True),
    ("same-origin", None, True),
    ("none", None, True),
    ("same-site", "own", False),
    ("same-site", None, False),
    ("cross-site", "own", False),
    ("cross-site", "https://evil.example", False),
    ("nonsense", "own", False),
    (None, "own", True),
    (None, "loopback", True),
    (None, "https://evil.example", False),
    (None, "http://127.0.0.1:1", False),
    (None, "https", False),
    (None, "null", False),
    (None, None, True),
]


def headers_for(heard, site, origin):
    origins = {"own": heard.url, "loopback": f"http://localhost:{heard.port}",
               "https": heard.url.replace("http:", "https:")}
    sent = dict(FORM)
    if site is not None:
        sent["Sec-Fetch-Site"] = site
    if origin is not None:
        sent["Origin"] = origins.get(origin, origin)
    return sent


@pytest.mark.parametrize("site, origin, allowed", TABLE)
def test_a_visitors_post_is_taken_only_from_our_own_pages(heard, survey, site, origin, allowed):
    before = heard.fingerprint()
    reply = ask(heard, "POST", survey.path, "agree=yes", headers_for(heard, site, origin))
    assert reply.status == (303 if allowed else 403), reply.text[:300]
    if not allowed:
        assert not reply.all("set-cookie")
        assert heard.fingerprint() == before, "a refused post changes nothing"
        assert "<h1" in reply.text, "the refusal is a page in easy words"


def test_an_answer_from_another_site_does_not_touch_a_draft(heard, survey):
    visitor = Visitor(heard)
    visitor.post(survey.path, [("agree", "yes")])
    visitor.post(survey.question(1), survey.fields(1, 0))
    refused = visitor.post(survey.question(1), survey.fields(1, 1), **{"Sec-Fetch-Site": "cross-site"})
    assert refused.status == 403
    form = next(form for form in visitor.get(survey.question(1)).forms if form.has("answer"))
    assert form.checked("answer") == [survey.questions[0][0]]


def test_other_methods_that_only_read_do_not_care_where_they_come_from(heard):
    for method in ("GET", "HEAD"):
        assert ask(heard, method, "/surveys", headers={"Sec-Fetch-Site": "cross-site"}).status == 200

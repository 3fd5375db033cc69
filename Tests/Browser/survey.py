"""The survey that the demonstration opens, as a visitor learns it from its pages, and how to answer it by wire."""

import re
from dataclasses import dataclass

from wire import Visitor

LETTERS = "BCDFGHJKLMNPRSTVWX23456789"
CODE = re.compile(rf"\b([{LETTERS}]{{4}})\s([{LETTERS}]{{4}})\b")
TAGS = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.S)


def code_in(html):
    """The receipt code that a page shows, or None."""
    found = CODE.search(TAGS.sub(" ", html))
    return " ".join(found.groups()) if found else None


@dataclass
class Survey:
    slug: str
    questions: list  # for each question its choice keys, or None where people write

    @property
    def path(self):
        return f"/surveys/{self.slug}"

    def question(self, number):
        return f"{self.path}/{number}"

    def number_in(self, path):
        """The number of the question that an address leads to, or None."""
        found = re.fullmatch(rf"{self.path}/(\d+)", path)
        return int(found.group(1)) if found else None

    def fields(self, number, pick=0):
        """What is posted to answer a question with one of its choices, or with words."""
        keys = self.questions[number - 1]
        answer = ("words", f"I want more buses {pick}") if keys is None else ("answer", keys[pick % len(keys)])
        return [answer, ("go", "continue")]


def learn(served):
    """Walks through the first survey on /surveys as a visitor and throws the answers away."""
    visitor = Visitor(served)
    slug = re.search(r'href="/surveys/([a-z0-9-]+)"', visitor.get("/surveys").text).group(1)
    survey = Survey(slug, [])
    reply = begin(visitor, survey)
    # Missing a question never passes over others, so this way every question is met.
    while survey.number_in(reply.path):
        page = visitor.get(reply.path)
        assert page.status == 200, f"{reply.path}: {page.status}"
        form = next(form for form in page.forms if form.has("answer") or form.has("words"))
        survey.questions.append(form.values("answer") or None)
        reply = visitor.post(reply.path, [("go", "miss")])
        assert reply.status == 303, reply.text
    visitor.post(survey.path + "/stop", [("keep", "no")])
    visitor.close()
    return survey


def begin(visitor, survey):
    """Says yes; leads to the first question, or to where this device stopped."""
    reply = visitor.post(survey.path, [("agree", "yes")])
    assert reply.status == 303 and survey.number_in(reply.path), (reply.status, reply.path)
    return reply


def come_to(visitor, survey, number):
    """Begins, and misses the questions before this one."""
    begin(visitor, survey)
    for before in range(1, number):
        assert visitor.post(survey.question(before), [("go", "miss")]).status == 303


def answer_all(visitor, survey, pick=0, words=None):
    """Begins, answers every question, and goes on to the check page."""
    reply = begin(visitor, survey)
    while number := survey.number_in(reply.path):
        fields = survey.fields(number, pick)
        if words is not None and survey.questions[number - 1] is None:
            fields = [("words", words), ("go", "continue")]
        reply = visitor.post(reply.path, fields)
        assert reply.status == 303, (reply.status, reply.text)
    return go_to_check(visitor, survey, reply)


def go_to_check(visitor, survey, reply):
    """Answers what is asked between the last question and the check page (who helped)."""
    for _ in range(6):
        if reply.path == survey.path + "/check":
            return reply
        page = visitor.get(reply.path)
        path = reply.path
        form = next(form for form in page.forms if form.action in ("", path) and form.method == "post")
        sent = form.filled(go="continue") if form.has("go") else form.filled()
        reply = visitor.post(path, sent)
        assert reply.status == 303, (path, reply.status)
    raise AssertionError(f"the check page was not reached: {reply.path}")


def send(visitor, survey):
    """Sends the answers and gives the receipt code that the thank-you page shows."""
    reply = visitor.post(survey.path + "/send", [])
    assert reply.status == 303 and reply.path == survey.path + "/thanks", (reply.status, reply.path)
    return code_in(visitor.get(reply.path).text)

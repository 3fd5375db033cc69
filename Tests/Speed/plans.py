"""Learns the survey of a running Heard by answering it once, and writes the plans that `people` follows.

plans.py PORT FOLDER: writes answers.plan (row 2), journey.plan (row 3) and question.txt (row 1: path, cookie, bytes).
"""

import sys
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Browser"))

import survey as surveys  # noqa: E402
from wire import Visitor  # noqa: E402


def varied(keys):
    """A body that says something else each time round, so that every answer is a change to be written."""
    if keys is None:
        return "words=The+bus+is+{late|early|full}&go=continue"
    return "answer={" + "|".join(keys) + "}&go=continue"


def line(mark, method, path, body="-", status=200, location="-"):
    return f"{mark} {method} {path} {body} {status} {location}\n"


def no_shortcut(keys, survey, number, served):
    """The choices that all lead to the next question, so that one plan fits everybody."""
    if keys is None:
        return None
    fitting = []
    for index, key in enumerate(keys):
        visitor = Visitor(served)
        surveys.come_to(visitor, survey, number)
        if visitor.post(survey.question(number), survey.fields(number, index)).path == after(survey, number):
            fitting.append(key)
        visitor.post(survey.path + "/stop", [("keep", "no")])
        visitor.close()
    return fitting


def after(survey, number):
    return survey.question(number + 1) if number < len(survey.questions) else survey.path + "/helped"


def main(port, folder):
    served = SimpleNamespace(port=port)
    survey = surveys.learn(served)
    count = len(survey.questions)
    survey.questions = [no_shortcut(keys, survey, number, served)
                        for number, keys in enumerate(survey.questions, 1)]
    posts = [(survey.question(number), varied(survey.questions[number - 1]), after(survey, number))
             for number in range(1, count + 1)]
    begin = (survey.path, "agree=yes", survey.question(1))
    helped = (survey.path + "/helped", urlencode([("part", "how"), ("answer", "alone"), ("go", "continue")]),
              survey.path + "/check")
    send = (survey.path + "/send", "-", survey.path + "/thanks")

    with open(folder / "answers.plan", "w") as plan:
        plan.write(line("once", "POST", begin[0], begin[1], 303, begin[2]))
        for path, body, leads_to in posts:
            plan.write(line("once", "POST", path, body, 303, leads_to))
        for path, body, leads_to in posts:
            plan.write(line("-", "POST", path, body, 303, leads_to))

    with open(folder / "journey.plan", "w") as plan:
        plan.write("fresh\n" + line("-", "GET", survey.path))
        for path, body, leads_to in [begin, *posts, helped, send]:
            plan.write(line("-", "POST", path, body, 303, leads_to))
            plan.write(line("and", "GET", leads_to))

    with open(folder / "bare.plan", "w") as plan:
        plan.write(line("-", "POST", "/answer", varied(survey.questions[0]), 303, "/page"))

    visitor = Visitor(served)
    surveys.begin(visitor, survey)
    page = visitor.get(survey.question(1))
    cookies = "; ".join(f"{name}={value}" for name, value in visitor.cookies.items())
    (folder / "question.txt").write_text(f"{survey.question(1)}\n{cookies}\n{len(page.body)}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))

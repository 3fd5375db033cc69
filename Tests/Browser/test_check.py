"""`heard check` as an author uses it: the same findings from a file and through standard input."""

import json

from served import REPOSITORY, tell

SURVEY = REPOSITORY / "EasyRead" / "Surveys" / "deciding-together.yaml"


def test_a_survey_through_standard_input_is_read_as_a_survey():
    good = tell("check", "-", put_in=SURVEY.read_text())
    assert good.returncode == 0 and "No problems found by the computer" in good.stdout, good.stdout

    hard = SURVEY.read_text().replace("title: How should we decide things together?",
                                      "title: Should we utilise your accommodation?")
    from_file = json.loads(tell("check", "-", "--format", "json", put_in=hard).stdout)["findings"]
    words = {one["words"]: one for one in from_file if one["rule"] == "L07"}
    assert set(words) == {"utilise", "accommodation"} and "use" in words["utilise"]["advice"], from_file
    assert all(one["file"] == "-" and one["line"] for one in words.values())


def test_other_words_through_standard_input_are_read_as_a_page():
    plain = tell("check", "-", put_in="# A page\nWe utilise your data.\n")
    assert "L10" in plain.stdout or "L07" in plain.stdout, plain.stdout

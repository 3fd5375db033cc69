"""Answers that are kept: on another device, after stopping, sent twice, sent twenty times at once (SAFETY T06)."""

import re
from concurrent.futures import ThreadPoolExecutor

from survey import answer_all, begin, code_in, learn, send
from wire import Visitor


def responses(heard):
    return heard.read("select count(*) from response")[0][0]


def test_a_draft_opens_on_another_device_by_its_code(person):
    first = person()
    first.pick_survey_by_words().agree("yes").answer(1)
    chosen = first.chosen
    first.go("continue")
    code = first.code
    assert code, "the code comes with the first saved answer"
    first.go("continue" if first.answer(0) else "")
    stopped_at = first.number

    second = person(viewport={"width": 320, "height": 640})
    second.open("/my-words")
    second.page.locator("main [name=code]").fill(code.lower().replace(" ", "-"))
    second.press(second.page.locator("main form button"))
    assert second.number == stopped_at, "the other device goes on where the first one stopped"
    second.open(re.sub(r"/\d+$", "/1", second.path))
    assert second.chosen == chosen
    second.finish_questions().send()
    assert second.code == code, "the code stays the same"
    first.assert_all_well()
    second.assert_all_well()


def test_an_answer_given_on_one_device_is_there_on_the_other(heard, survey):
    first, second = Visitor(heard), Visitor(heard)
    begin(first, survey)
    code = code_in(first.get(first.post(survey.question(1), survey.fields(1, 0)).path).text)
    opened = second.post("/my-words", [("code", code)])
    assert opened.status == 303 and opened.path.startswith(survey.path), opened.path
    second.post(survey.question(1), survey.fields(1, 1))
    form = next(form for form in first.get(survey.question(1)).forms if form.has("answer"))
    assert form.checked("answer") == [survey.questions[0][1]]


def test_a_double_click_on_send_sends_once(person, heard):
    before = responses(heard)
    woman = person()
    woman.pick_survey_by_words().agree("yes").finish_questions()
    woman.send_button.dblclick()
    woman.page.wait_for_url("**/thanks")
    assert woman.look().code
    assert responses(heard) == before + 1
    woman.assert_all_well()


def test_going_back_and_sending_again_gives_the_same_thanks(person, heard):
    before = responses(heard)
    woman = person()
    woman.pick_survey_by_words().agree("yes").finish_questions().send()
    code = woman.code
    woman.page.go_back()
    if woman.send_button.count():
        woman.send()
    assert woman.path.endswith("/thanks") and woman.code == code
    woman.page.reload()
    assert woman.code == code
    assert responses(heard) == before + 1


def test_twenty_sends_at_once_are_one_response_with_one_code(heard, survey):
    before = responses(heard)
    visitor = Visitor(heard)
    answer_all(visitor, survey)

    def send_as_she_does(_):
        return send(Visitor(heard, visitor.cookies), survey)

    with ThreadPoolExecutor(20) as people:
        codes = list(people.map(send_as_she_does, range(20)))
    assert codes[0] and set(codes) == {codes[0]}, codes
    assert responses(heard) == before + 1


def test_two_people_at_once_never_see_each_others_answers(heard, survey):
    people = [Visitor(heard) for _ in range(8)]
    for person in people:
        begin(person, survey)

    def answer_and_read(numbered):
        index, person = numbered
        for _ in range(10):
            person.post(survey.question(1), survey.fields(1, index))
            form = next(form for form in person.get(survey.question(1)).forms if form.has("answer"))
            expected = survey.questions[0][index % len(survey.questions[0])]
            if form.checked("answer") != [expected]:
                return form.checked("answer"), expected
        return None

    with ThreadPoolExecutor(8) as threads:
        assert [one for one in threads.map(answer_and_read, enumerate(people)) if one] == []
    codes = {send_all(person, survey) for person in people}
    assert len(codes) == len(people)


def send_all(person, survey):
    answer_all(person, survey)
    return send(person, survey)


def test_stopping_keeps_the_answers_or_deletes_them_as_the_person_says(person, heard):
    words = "the canary who stopped"
    for keep in ("yes", "no"):
        woman = person()
        woman.pick_survey_by_words().agree("yes").answer_until_words()
        woman.answer(words=words).go("stop")
        stopped = woman.path.removesuffix("/stop")
        if keep == "no":
            woman.press(woman.page.locator('main a[href*="delete"]'))
        woman.press(woman.page.locator(f"[name=keep][value={keep}]"))
        woman.open(stopped + "/1")
        if keep == "yes":
            assert woman.number == 1 and len(woman.chosen) == 1, "what was kept is there"
        else:
            assert woman.number is None, f"nothing is left: {woman.path}"
        woman.assert_all_well()


def test_deleted_words_leave_the_file(start):
    served = start("deleted")
    survey = learn(served)
    words = "zanzibar umbrella canary"
    visitor = Visitor(served)
    answer_all(visitor, survey, words=words)
    assert words.encode() in everything_written(served), "the words are there before, or this test is blind"
    assert visitor.post(survey.path + "/stop", [("keep", "no")]).status == 303
    assert served.stop() == 0
    assert words.encode() not in everything_written(served)


def everything_written(served):
    return b"".join(file.read_bytes() for file in served.data.rglob("*") if file.is_file())


def test_a_question_further_on_leads_back_to_the_first_that_is_open(heard, survey):
    visitor = Visitor(heard)
    assert visitor.get(survey.question(1)).path == survey.path, "without yes there are no questions"
    begin(visitor, survey)
    assert visitor.get(survey.question(5)).path == survey.question(1)
    assert visitor.post(survey.question(5), survey.fields(5)).path == survey.question(1)
    assert visitor.get(survey.path + "/check").path == survey.question(1)
    assert visitor.post(survey.path + "/send", []).path == survey.question(1)
    assert visitor.get(survey.path + "/thanks").path != survey.path + "/thanks"
    assert visitor.get(survey.question(len(survey.questions) + 1)).status == 404

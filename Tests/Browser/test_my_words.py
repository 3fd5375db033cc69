"""From the code to what became of the words: decision, change, "Has it happened?". Nothing written is public."""

import re

from crawl import Crawl
from survey import answer_all, code_in, send
from wire import Visitor

CANARY = "the purple canary of Wingham sings"
UNCHECKED = "A second person has not checked this yet."


def sent(person, choice=1, words=CANARY):
    """Somebody who has sent her answers, and her code."""
    somebody = person()
    somebody.pick_survey_by_words().agree("yes")
    while somebody.number and somebody.choices.count():
        somebody.answer(choice).go("continue")
    somebody.finish_questions(words=words).send()
    return somebody, somebody.code


def test_the_code_leads_to_the_decision_to_the_promise_and_to_the_check(person, heard):
    _, code = sent(person)
    woman = person()
    woman.open("/my-words").fill(code=code.lower()).save()
    assert CANARY in woman.words, "she sees what she said"
    assert "Only people with your code see this page." in woman.words

    woman.press(woman.page.locator('main a[href^="/decisions/"]'))
    assert re.search(r"About \d+ people told us themselves", woman.words), "the decision says who said what"
    assert CANARY not in woman.page.content()
    assert woman.page.locator("main .official").count(), "the official words are there too"

    woman.press(woman.page.locator('main a[href^="/changes/"]:not([href$="#check"])'))
    change = woman.path
    for heading in ("What people said", "The decision", "What difference did it make?", "Has it happened?"):
        assert heading in woman.words, heading
    before = heard.read("select count(*) from check_answer")[0][0]
    woman.fill(happened="yes", code=code).save()
    assert woman.path.startswith(change)
    assert heard.read("select count(*) from check_answer")[0][0] == before + 1
    woman.open(change).fill(happened="no", code=code).save()
    assert re.search("not happened", woman.words), woman.words
    woman.press(woman.page.locator('main a[href^="/decisions/"]'))
    assert re.search(r"People told us", woman.words), "and from the change back to the decision"
    woman.assert_all_well()


def test_one_code_counts_once_in_a_check_however_often_it_answers(heard, survey):
    visitor = Visitor(heard)
    answer_all(visitor, survey)
    code = send(visitor, survey)
    change = re.search(r'href="(/changes/[a-z0-9-]+)"', visitor.get("/changes").text).group(1)
    before = heard.read("select * from check_count order by 1, 2")
    for happened in ("yes", "no", "not-sure", "yes", "yes"):
        reply = Visitor(heard).post(change + "/check", [("happened", happened), ("code", code)])
        assert reply.status == 303, reply.text
    after = heard.read("select * from check_count order by 1, 2")
    counted = [sum(value for value in row if isinstance(value, int)) for row in (sum(before, ()), sum(after, ()))]
    assert counted[1] == counted[0] + 1, (before, after)


def test_a_wrong_code_gets_the_same_page_whether_it_could_be_one_or_not(heard, survey):
    pages = []
    for code in ("BCDF GHJK", "2345 6789", "aeiou", "", "BCDF-GHJK-LMNP"):
        reply = Visitor(heard).post("/my-words", [("code", code)])
        assert reply.status == 422
        pages.append(re.sub(r'value="[^"]*"', "", reply.text))
    assert len(set(pages)) == 1, "the words tell nothing"
    visitor = Visitor(heard)
    answer_all(visitor, survey)
    code = send(visitor, survey)
    right = Visitor(heard)
    assert right.post("/my-words", [("code", code)]).path == "/my-words", "a right code is never refused"
    assert code_in(right.get("/my-words").text) is None, "and the page does not repeat it"


def test_a_link_that_nobody_has_confirmed_says_so_wherever_it_is_shown(heard, person):
    reader = person()
    reader.open("/decisions").press(reader.page.locator('main a[href^="/decisions/"]'))
    assert UNCHECKED in reader.words
    reader.press(reader.page.locator('main a[href^="/changes/"]:not([href$="#check"])'))
    assert UNCHECKED in reader.words
    _, code = sent(person)
    reader.open("/my-words").fill(code=code).save()
    assert UNCHECKED in reader.words
    reader.assert_all_well()


def test_nothing_that_a_person_wrote_is_on_a_public_page(heard, survey):
    words = ["quixotic zebra", "they hit me at home", "<script>alert('zebra')</script>"]
    for one in words:
        visitor = Visitor(heard)
        answer_all(visitor, survey, words=one)
        assert send(visitor, survey)
    draft = Visitor(heard)
    answer_all(draft, survey, words="unsent walrus")
    crawl = Crawl(heard)
    assert len(crawl.pages) > 10
    for path, (reply, _) in crawl.pages.items():
        for one in ["zebra", "hit me at home", "walrus"]:
            assert one not in reply.text, (path, one)


def test_words_that_may_mean_danger_show_who_can_help_at_once(person):
    woman = person()
    woman.pick_survey_by_words().agree("yes").answer_until_words()
    woman.answer(words="he hurt me").go("continue")
    for _ in range(6):
        if woman.page.locator('main a[href="tel:999"]').count():
            break
        woman._fill_and_go_on()
    assert woman.page.locator('main a[href="tel:999"]').count(), woman.words
    woman.assert_all_well()

"""Journey 1: a woman picks a survey by its picture, answers, goes back once, misses one, checks, sends, is thanked."""

import re

import pytest

WAYS = {
    "wide": {},
    "narrow, as a phone": {"viewport": {"width": 320, "height": 640}},
    "at 400 %": {"viewport": {"width": 320, "height": 256}},
    "wide without script": {"java_script_enabled": False},
    "narrow without script": {"viewport": {"width": 320, "height": 640}, "java_script_enabled": False},
    "in forced colours": {"forced_colors": "active", "contrast": False, "enhanced_contrast": False},
}
LOOKS = {"dark colours": {"colours": "dark"}, "calm colours": {"colours": "calm"}, "the biggest words": {"size": "32"}}


def walk(person):
    """The whole journey, and what it has to show on the way."""
    person.pick_survey_by_picture()
    person.agree("yes")
    assert person.number == 1
    assert re.search(r"Question 1 of 8\b", person.words), person.words
    assert person.chosen == [], "nothing may be chosen beforehand"

    person.answer(0).go("continue")
    assert person.number == 2
    person.go("back")
    assert person.number == 1 and len(person.chosen) == 1, "the answer is still there after going back"
    person.answer(1)
    changed_to = person.chosen
    person.go("continue")

    person.go("continue")
    assert person.number == 2, "without an answer the same question comes again"
    assert person.page.title().startswith("Problem: "), person.page.title()
    person.go("miss")
    assert person.number == 3, "a question may be missed"

    person.finish_questions()
    assert re.search("not answered|missed", person.words, re.I), "the check page says what has no answer"
    person.send()
    assert person.path.endswith("/thanks")
    return changed_to


def assert_thanked(person, pictures=True):
    code = person.code
    assert code, person.words
    spelled = re.findall(r"\b([A-Z2-9]) for [a-z]+", person.words)
    assert "".join(spelled) == "".join(one for one in code if one.isalpha()), (code, spelled)
    shown = person.page.locator('main img[src*="code-"]')
    assert shown.count() == (2 if pictures else 0), "the code is also two pictures"


@pytest.mark.parametrize("way", WAYS)
def test_a_woman_answers_a_survey(person, way):
    woman = person(**WAYS[way])
    walk(woman)
    assert_thanked(woman)
    woman.assert_all_well()


@pytest.mark.parametrize("look", LOOKS)
def test_a_woman_answers_a_survey_with_the_look_she_chose(person, look):
    woman = person(enhanced_contrast="colours" not in LOOKS[look], viewport={"width": 320, "height": 640})
    woman.set_look(**LOOKS[look])
    walk(woman)
    assert_thanked(woman)
    woman.assert_all_well()


def test_a_woman_answers_a_survey_with_pictures_off(person):
    woman = person()
    woman.set_look(pictures="no")
    woman.pick_survey_by_words().agree("yes")
    assert woman.page.locator("main img").count() == 0
    woman.answer(0).go("continue")
    woman.finish_questions().send()
    assert_thanked(woman, pictures=False)
    woman.assert_all_well()


def test_the_change_made_after_going_back_is_the_one_on_the_check_page(person):
    woman = person()
    changed_to = walk_to_check_changing_first(woman)
    woman.open(re.sub(r"/check$", "/1", woman.path))
    assert woman.chosen == changed_to
    woman.assert_all_well()


def walk_to_check_changing_first(woman):
    woman.pick_survey_by_words().agree("yes")
    woman.answer(0).go("continue").go("back").answer(1)
    changed_to = woman.chosen
    woman.go("continue").finish_questions()
    return changed_to


def test_a_woman_who_says_no_or_later_is_asked_nothing(person):
    for answer in ("no", "later"):
        woman = person()
        woman.pick_survey_by_words().agree(answer)
        assert woman.number is None, answer
        assert not [one for one in woman.page.context.cookies() if "draft" in one["name"]], "nothing was begun"
        woman.assert_all_well()


def test_a_woman_can_answer_with_the_keyboard_alone(person):
    woman = person()
    woman.pick_survey_by_words()
    keys = woman.page.keyboard
    press_until(woman, "[name=agree][value=yes]")
    keys.press("Enter")
    woman.page.wait_for_url("**/1")
    press_until(woman, "input[name=answer]")
    keys.press("Space")
    assert len(woman.chosen) == 1
    press_until(woman, ".actions [name=go][value=continue]")
    keys.press("Enter")
    woman.page.wait_for_url("**/2")
    woman.look().assert_all_well()


def press_until(person, selector, most=40):
    """Presses Tab until the element has the focus, and sees on the way that the focus always shows."""
    for _ in range(most):
        person.page.keyboard.press("Tab")
        ring, hit = person.page.evaluate("""selector => {
          const one = document.activeElement, row = one.closest('label') || one;
          const width = (element) => parseFloat(getComputedStyle(element).outlineWidth) || 0;
          return [Math.max(width(one), width(row)), one.matches(selector)];
        }""", selector)
        assert ring >= 3, f"the focus does not show on {person.page.evaluate('() => document.activeElement.outerHTML')}"
        if hit:
            return
    raise AssertionError(f"Tab never came to {selector}")


def test_words_spread_wide_by_the_reader_stay_readable(person):
    woman = person(viewport={"width": 320, "height": 640}, bypass_csp=True)
    woman.pick_survey_by_words().agree("yes")
    woman.page.add_style_tag(content="""* { line-height: 1.5 !important; letter-spacing: .12em !important;
        word-spacing: .16em !important } p { margin-bottom: 2em !important }""")
    cut = woman.page.evaluate("""() => [...document.querySelectorAll('main *')].filter((one) =>
        getComputedStyle(one).overflow === 'hidden' && one.scrollHeight > one.clientHeight + 1 && one.clientHeight > 2)
        .map((one) => one.outerHTML.slice(0, 80))""")
    assert not cut
    woman.look().assert_all_well()


def test_nothing_on_a_page_moves_after_it_has_come(person):
    woman = person()
    woman.page.add_init_script("""window.moved = 0; new PerformanceObserver((list) => {
        for (const one of list.getEntries()) window.moved += one.value;
    }).observe({type: 'layout-shift', buffered: true});""")
    woman.pick_survey_by_words()
    assert woman.page.evaluate("() => window.moved") == 0
    woman.agree("yes")
    assert woman.page.evaluate("() => window.moved") == 0

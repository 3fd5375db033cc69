"""Listening: the page is read in order, what is read is marked, and nothing speaks unless somebody asks for it."""

import re

import pytest

from listening import NARROW, Listener, at_first_question


def test_a_question_is_read_in_order_with_its_answers_and_buttons(person):
    somebody = person()
    voice = Listener(somebody)
    at_first_question(somebody)
    rows = somebody.page.locator("label.row").all_inner_texts()
    heading = somebody.page.locator("h1").inner_text()
    said = voice.forget().listen().hear_all()
    assert said[0].startswith("Question 1 of")
    assert said[1] == heading
    answers = [rows[place] if place < len(rows) - 1 else "or" for place in range(len(rows))] + rows[-1:]
    assert said[3:3 + len(answers)] == answers, said
    buttons = said[3 + len(answers):]
    assert buttons[:3] == ["Continue", "Miss this question", "Stop"], said
    assert len(buttons) > 3, "then who sees it"
    assert voice.button.inner_text() == "Listen", "it ends by itself"
    assert voice.marked == ("", "")
    somebody.look().assert_all_well()


def test_an_information_page_is_read_in_order_one_sentence_at_a_time(person):
    somebody = person()
    voice = Listener(somebody)
    somebody.open("/accessibility")
    lines = somebody.page.locator("main :is(h1, h2, p, li)").all_inner_texts()
    said = voice.listen().hear_all()
    assert [one for one in said if one in lines][:12] == lines[:12]
    official = [one for one in said if one.startswith("Heard is built to meet")]
    assert official and official[0].endswith("level AA."), "the official paragraph is cut into its sentences"
    assert " ".join(said) == " ".join(" ".join(lines).split())
    somebody.look().assert_all_well()


@pytest.mark.parametrize("path", ["/", "/help", "/surveys", "/changes", "/decisions", "/boards", "/look", "/safe"])
def test_every_kind_of_page_can_be_read_aloud(person, path):
    somebody = person()
    voice = Listener(somebody)
    somebody.open(path)
    said = voice.listen().hear_all()
    heading = " ".join(somebody.page.locator("h1").inner_text().split())
    assert heading in said[:2], said[:3]
    words = " ".join(somebody.page.locator("main").inner_text().split())
    for sentence in said:
        assert sentence in words, sentence
    somebody.assert_all_well()


def test_the_mark_moves_with_the_sentence_and_moves_nothing_else(person):
    somebody = person(viewport=NARROW)
    voice = Listener(somebody)
    at_first_question(somebody)
    somebody.page.locator("label.row input").first.check()
    before = somebody.page.locator("main").inner_html()
    voice.listen()
    seen = []
    while voice.saying:
        words, place = voice.marked
        assert words == voice.saying and words in place, (words, place)
        box = somebody.page.locator(".being-read").bounding_box()
        assert -1 <= box["y"] and box["y"] + box["height"] <= NARROW["height"] + 1, f"{words} is out of sight"
        seen.append(words)
        voice.hear_one()
    assert len(seen) == len(set(seen)) > 6
    tidy = [re.sub(r'<div class="listen".*?</template>.*?</div></div></div>| class=""', "", html, flags=re.S)
            for html in (before, somebody.page.locator("main").inner_html())]
    assert tidy[0].count("<input") == tidy[1].count("<input")
    assert somebody.chosen, "the answer stays chosen"
    somebody.go("continue").assert_all_well()


def test_the_place_that_is_read_is_well_for_axe_and_clear_without_colour(person):
    for profile in ({}, {"forced_colors": "active"}, {"viewport": NARROW}):
        somebody = person(**profile)
        voice = Listener(somebody)
        somebody.open("/help")
        voice.listen().hear_one()
        style = somebody.page.locator(".being-read").evaluate(
            "one => [getComputedStyle(one).outlineStyle, parseFloat(getComputedStyle(one).outlineWidth)]")
        assert style[0] == "dashed" and style[1] >= 3, style
        lines = somebody.page.locator(".being-read").evaluate(
            "one => getComputedStyle(one, '::highlight(being-read)').textDecorationLine")
        assert lines == "underline"
        somebody.look().assert_all_well()


def test_stop_is_heard_at_once_by_button_and_by_escape(person):
    somebody = person()
    voice = Listener(somebody)
    somebody.open("/help")
    voice.listen().hear_one()
    assert voice.button.inner_text() == "Stop listening"
    voice.forget().listen()
    assert voice.log == ["cancel"] and voice.saying is None and voice.marked == ("", "")
    assert voice.button.inner_text() == "Listen"
    voice.forget().listen()
    first = voice.saying
    somebody.page.keyboard.press("Escape")
    assert voice.log[-1] == "cancel" and voice.saying is None
    assert voice.listen().saying == first, "it begins again at the top"


def test_the_speed_is_chosen_takes_effect_at_once_and_is_remembered(person):
    somebody = person()
    voice = Listener(somebody)
    somebody.open("/help")
    assert not voice.speed("slow").is_visible(), "before anybody listens there is one button"
    voice.listen().hear_one()
    second = voice.saying
    voice.forget().speed("slow").click()
    voice.wait_until_it_speaks()
    assert voice.saying == second, "the sentence begins again"
    assert voice.log == ["cancel", f"say Kate 0.7 {second}"]
    assert voice.speed("slow").get_attribute("aria-pressed") == "true"
    somebody.look()
    somebody.open("/changes")
    voice.forget().listen()
    assert voice.log[-1].startswith("say Kate 0.7 ")
    voice.speed("fast").click()
    voice.wait_until_it_speaks()
    assert voice.log[-1].startswith("say Kate 1.3 ")
    somebody.look().assert_all_well()


def test_the_next_person_on_a_tablet_begins_at_the_usual_speed(person):
    somebody = person().set_look(together="yes")
    voice = Listener(somebody)
    somebody.open("/help")
    voice.listen().speed("fast").click()
    somebody.next_person()
    assert not [one for one in somebody.page.context.cookies() if one["name"].endswith("speed")]
    somebody.open("/help")
    voice.forget().listen()
    assert voice.log[-1].startswith("say Kate 1 ")
    somebody.assert_all_well()


def test_leaving_a_page_ends_it_and_the_next_page_says_nothing(person):
    somebody = person()
    voice = Listener(somebody)
    at_first_question(somebody)
    voice.forget().listen()
    somebody.answer(0).go("continue")
    log = voice.log
    assert log[0].startswith("say ") and set(log[1:]) == {"cancel"} and len(log) >= 3, log
    assert voice.saying is None and voice.button.inner_text() == "Listen"
    somebody.assert_all_well()


def test_nothing_goes_on_where_nobody_looks(person):
    somebody = person()
    voice = Listener(somebody)
    somebody.open("/help")
    voice.listen().forget()
    somebody.page.evaluate("""() => {
      Object.defineProperty(document, 'hidden', {value: true});
      document.dispatchEvent(new Event('visibilitychange'));
    }""")
    assert voice.log == ["cancel"] and voice.saying is None


def test_nothing_begins_by_itself(person):
    somebody = person()
    voice = Listener(somebody)
    for path in ("/", "/help", "/surveys", "/changes", "/safe"):
        somebody.open(path)
    at_first_question(somebody).answer(0).go("continue")
    assert voice.said == []
    assert somebody.page.locator("audio, video, [autoplay], main [aria-live]").count() == 0


def test_only_an_english_voice_of_this_device_is_used(person):
    wanted = [([("Anna", "de-DE", True), ("Sam", "en_US", True)], "Sam"),
              ([("Sam", "en-US", True), ("Kate", "en_GB", True)], "Kate")]
    for voices, name in wanted:
        somebody = person()
        voice = Listener(somebody, voices)
        somebody.open("/help")
        voice.listen()
        assert voice.log[-1].startswith(f"say {name} ")


def test_a_voice_that_comes_late_is_offered_and_moves_nothing(person):
    somebody = person()
    voice = Listener(somebody, late=True)
    somebody.open("/help")
    assert voice.button.count() == 0
    place = somebody.page.locator("h2").first.bounding_box()
    somebody.page.evaluate("heardVoice.wake()")
    assert voice.button.is_visible()
    assert somebody.page.locator("h2").first.bounding_box() == place
    somebody.look().assert_all_well()


def test_it_works_by_keyboard_and_keeps_the_focus(person):
    somebody = person()
    voice = Listener(somebody)
    at_first_question(somebody)
    voice.forget().button.focus()
    somebody.page.keyboard.press("Enter")
    assert voice.said
    assert voice.button.evaluate("one => one === document.activeElement")
    somebody.page.keyboard.press("Tab")
    assert voice.speed("slow").evaluate("one => one === document.activeElement")
    somebody.page.keyboard.press("Space")
    assert voice.speed("slow").get_attribute("aria-pressed") == "true"
    somebody.page.keyboard.press("Escape")
    assert somebody.number == 1, "no key of it sends the form"


@pytest.mark.parametrize("size", ["22", "32"])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_it_fits_at_320_pixels(person, size, colours):
    somebody = person(viewport=NARROW, enhanced_contrast=colours == "light")
    voice = Listener(somebody)
    somebody.set_look(size=size, colours=colours)
    at_first_question(somebody)
    voice.listen()
    assert voice.button.bounding_box()["height"] >= 64
    for speed in ("slow", "normal", "fast"):
        box = voice.speed(speed).bounding_box()
        assert box["height"] >= 44 and box["width"] >= 44
    somebody.look().assert_all_well()


def test_without_script_no_button_is_there(person):
    somebody = person(java_script_enabled=False)
    for path in ("/help", "/surveys"):
        somebody.open(path)
        assert somebody.page.get_by_role("button", name="Listen").count() == 0
        assert "Listen" not in somebody.page.locator(".listen").inner_text()
        assert somebody.page.locator(".listen").bounding_box()["height"] == 0
    somebody.assert_all_well()

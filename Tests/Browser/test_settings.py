"""Every state of every page in the settings that people choose: nothing is cut off, too small or hard to see."""

from dataclasses import replace
from itertools import combinations

import pytest

import measured
import seen
import settings
from examples import Examples

NAMES = ("room", "colours", "size", "pictures", "script", "forced")


@pytest.fixture(scope="module")
def examples():
    started = Examples()
    yield started
    started.stop()


@pytest.fixture(scope="module")
def open_in(browser, examples):
    """Opens an example in a setting; one browser profile serves all examples of the same kind of setting."""
    pages = {}

    def opened(name, setting):
        kind = (setting.script, setting.forced)
        if kind not in pages:
            pages[kind] = browser.new_context(**setting.profile).new_page()
        page = pages[kind]
        width, height = settings.ROOMS[setting.room]
        page.set_viewport_size({"width": width, "height": height})
        page.goto(examples.address(name))
        setting.put_on(page)
        return page

    yield opened
    for page in pages.values():
        page.context.close()


def test_the_chosen_settings_hold_every_pair():
    chosen = [one for block in settings.pairs() for plain in block for one in settings.both_spacings(plain)]
    names = (*NAMES, "spaced")
    for first, second in combinations(names, 2):
        wanted = {(getattr(one, first), getattr(one, second)) for one in settings.every()}
        assert {(getattr(one, first), getattr(one, second)) for one in chosen} == wanted, (first, second)
    for block in settings.pairs():
        for name in NAMES:
            assert {getattr(one, name) for one in block} == {getattr(one, name) for one in settings.every()}, name


def contrast_in_all_colours(page, setting):
    """What axe says of the contrast of words: 7 to 1 in the first colours, 4.5 to 1 in the others."""
    wrong = []
    for colours in settings.COLOURS:
        replace(setting, colours=colours).put_on(page)
        wrong += [f"{colours}: {what}" for what in seen.contrast(page, enhanced=colours == "light")]
    return wrong


@pytest.mark.parametrize("block", range(4))
def test_every_page_state_holds_in_every_setting(block, examples, open_in):
    assert len(examples.names) > 100, "the examples are not there"
    wrong = []
    for number, name in enumerate(examples.names):
        if number % 4 != block:
            continue
        for plain in settings.pairs()[block]:
            page = open_in(name, plain)
            for setting in settings.both_spacings(plain):
                setting.put_on(page)
                wrong += [f"{name}, {setting}: {what}" for what in measured.mistakes(page, setting)]
            plain.put_on(page)
            if plain.script:
                wrong += [f"{name}, {plain}: {what}" for what in seen.axe(
                    page, enhanced_contrast=plain.colours == "light", contrast=not plain.forced)]
            if plain.script and not plain.forced:
                wrong += [f"{name}: {what}" for what in contrast_in_all_colours(page, plain)]
    assert not wrong, f"{len(wrong)} mistakes:\n" + "\n".join(wrong[:60])


BAD = """<!DOCTYPE html><html lang="en-GB"><title>Bad</title><body style="margin:0"><main>
<div style="width:1400px">A wide thing</div><p style="font:italic 600 12px/1 serif;text-align:justify">Small words</p>
<p style="overflow:hidden;height:10px;font:22px/1.5 Arial, Helvetica, sans-serif">Cut off</p>
<button style="transition:all 1s;position:fixed">x</button>
<label class="row" style="display:block"><input type="radio" name="answer"><img class="picture" src="/no.svg"
 width="20" height="40"><br>Under its picture</label></main>"""


def test_a_bad_page_breaks_every_rule_that_is_measured(browser, examples):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.route("**/bad", lambda route: route.fulfill(body=BAD, content_type="text/html"))
    page.goto(examples.address("x").rsplit("/example", 1)[0] + "/bad")
    found = measured.mistakes(page, settings.Setting())
    context.close()
    for rule in ("D01", "D02", "L31", "D03", "D05", "D08", "D12", "D15", "S08", "P02", "P03", "P11"):
        assert any(what.startswith(rule) for what in found), (rule, found)

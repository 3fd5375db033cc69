"""A person tells us that a page is hard: with pictures, without script, on a shared tablet."""

import re

import pytest


@pytest.mark.parametrize("script", [True, False])
def test_a_person_tells_us_that_a_page_is_hard(person, heard, script):
    somebody = person(java_script_enabled=script, viewport={"width": 320, "height": 800})
    somebody.open("/boards")
    page = somebody.page
    page.locator("footer a", has_text="Tell us this page is hard").click()
    assert page.url.endswith("/hard?page=/boards")
    page.get_by_role("button", name="Send").click()
    assert "Choose what is hard" in page.locator("[role=alert]").inner_text()
    page.get_by_text("It is too long").click()
    page.locator("#words").fill("canary-browser-words")
    page.get_by_role("button", name="Send").click()
    page.wait_for_url("**/hard?told=*")
    words = page.locator("main").inner_text()
    assert "Thank you" in words and re.search(r"by \w+ \d+ \w+ \d{4}", words), words
    page.get_by_text("See what we do about this page").click()
    assert "canary-browser-words" not in page.content()
    assert page.locator("main a[href='/boards']").count() == 1
    somebody.assert_all_well()


def test_two_presses_on_send_are_one_report(person, heard):
    somebody = person()
    somebody.open("/hard?page=/complain")
    page = somebody.page
    page.get_by_text("The words", exact=True).click()
    page.get_by_role("button", name="Send").dblclick()
    page.wait_for_url("**/hard?told=*")
    found = heard.read("select count(*) from hard_report join hard_page using (promise) where address = '/complain'")
    assert found == [(1,)]

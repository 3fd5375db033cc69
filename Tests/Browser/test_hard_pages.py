"""A person tells us that a page is hard: with pictures, without script, on a shared tablet; and leaves a page at once."""

import re

import pytest

from served import wait_until


@pytest.fixture
def sensitive(start):
    """A server with a survey whose question is sensitive."""
    served = start("sensitive")
    file = served.folder / "safe-home.yaml"
    file.write_text("""slug: safe-home
version: 1
title: Are you safe at home?
purpose: views
asked-by: partnership-board
opens: 2020-01-01
closes: 2099-12-31
keyword: HOME
pictures: true
intro:
  - words: We want to know if you are safe.
    picture: safe
questions:
  - key: safe
    kind: yes-no
    text: Do you feel safe at home?
    picture: safe
    help: Choose the answer that is nearest.
    choices:
      - {key: "yes", text: "Yes", picture: "yes"}
      - {key: "no", text: "No", picture: "no"}
    by-text: Do you feel safe at home? Reply 1 for yes, 2 for no.
    sensitive: true
""")
    done = served.command("survey", "publish", str(file))
    assert done.returncode == 0, done.stdout + done.stderr
    return served


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


def test_after_leaving_a_sensitive_question_back_shows_no_answer(browser, sensitive):
    for together in (False, True):
        context = browser.new_context(viewport={"width": 390, "height": 800})
        page = context.new_page()
        if together:
            page.goto(sensitive.url + "/look")
            page.locator("input[name=together][value=yes]").check()
            page.locator("main form button").click()
        page.goto(sensitive.url + "/surveys/safe-home")
        page.locator("button[value=yes]").click()
        page.locator("input[value=no]").check()
        page.locator("button[value=continue]").last.click()
        page.goto(sensitive.url + "/surveys/safe-home/1")
        assert page.locator("input[value=no]").is_checked()
        leave = page.get_by_role("link", name="Leave this page")
        box = leave.bounding_box()
        assert box["height"] >= 64 and box["y"] + box["height"] < 800, "large, and seen without scrolling"
        # These tests reach nobody else: what counts is where the browser wants to go, and what it tells there.
        with page.expect_request("https://www.bbc.co.uk/weather") as asked:
            leave.click(no_wait_after=True)
        assert "referer" not in asked.value.headers
        wait_until(lambda: page.evaluate("location.href") != sensitive.url + "/surveys/safe-home/1", 15, "still here")
        page.go_back()
        assert "Do you want to go on?" in page.content()
        assert "Do you feel safe" not in page.content() and page.locator("input[name=answer]").count() == 0
        context.close()

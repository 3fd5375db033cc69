"""Proof that what looks for mistakes finds them: a bad page is found bad."""

import seen

BAD = """<!DOCTYPE html><html><head></head><body style="color:#aaa;background:#fff">
<p style="font-size:12px">small words</p><div style="width:3000px">wide</div>
<label>low <input type="radio" name="answer" value="low"></label>
<p style="color:#767676">grey words</p>
<button style="width:10px;height:10px;padding:0"></button><button style="width:10px;height:10px;padding:0"></button>
<img src="/no-such-picture.svg">
<a href="/a">Read</a> <a href="/b">Read</a></body></html>"""


def test_a_bad_page_is_found_bad(browser):
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.set_content(BAD)
    rules = {found.split()[1].rstrip(":") for found in seen.axe(page)}
    assert {"html-has-lang", "document-title", "color-contrast-enhanced", "target-size", "image-alt",
            "button-name", "landmark-one-main"} <= rules, rules
    wrong = "\n".join(seen.layout(page))
    assert "12 px: small words" in wrong and "scrolls sideways" in wrong and "answer row low is" in wrong, wrong
    page.close()


def test_bad_html_is_found_bad(tmp_path):
    collected = seen.Collected(tmp_path)
    bad = b'<!DOCTYPE html><html lang="en"><head><title>t</title></head><body><p><div></p></body></html>'
    collected.add("/bad", bad)
    mistakes = collected.mistakes()
    assert mistakes and all(one.startswith("/bad, line 1") for one in mistakes), mistakes

"""All pictures with their words, and an organisation's own pictures beside them."""

import re
import struct
import zlib

import pytest

from served import REPOSITORY, tell
from wire import Visitor

SIZES = {"wide": {"width": 1280, "height": 900}, "phone": {"width": 320, "height": 700}}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><circle cx="50" cy="50" r="40" fill="#17427a"/></svg>'
INDEX = """- name: our-centre
  file: centre.png
  shows: Our building. A tree is beside it.
  alt: Our building
  words: Our centre
  author: Kent group
  licence: own work
- name: our-yes
  replaces: "yes"
  file: our-yes.svg
  shows: A blue circle
  alt: A blue circle
  words: Yes from us
  author: Kent group
  licence: Photosymbols subscription
  licence-held: Kent group, until 2030
"""
BESIDE = """() => [...document.querySelectorAll('.row')].map((row) => {
  const box = (what) => row.querySelector(what)?.getBoundingClientRect();
  return {picture: box('img'), words: box('span'), row: row.getBoundingClientRect()};
})"""


def png(wide, high):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    lines = b"".join(b"\0" + b"\x17\x42\x7a" * wide for _ in range(high))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b""))


def put(folder, index=INDEX):
    pictures = folder / "data" / "pictures"
    pictures.mkdir(parents=True)
    (pictures / "index.yaml").write_text(index)
    (pictures / "centre.png").write_bytes(png(300, 200))
    (pictures / "our-yes.svg").write_text(SVG)
    return pictures


@pytest.fixture(scope="module")
def pages(heard):
    visitor = Visitor(heard)
    groups = re.findall(r'class="row" href="(/pictures/[a-z]+)"', visitor.get("/pictures").text)
    assert len(groups) == 13
    return ["/pictures", *groups, "/pictures/answers/yes", "/pictures/places/supported-living"]


def test_every_picture_is_there_once(heard, pages):
    visitor, found = Visitor(heard), []
    for path in pages[1:14]:
        found += re.findall(r'class="row" href="(/pictures/[a-z]+/[a-z-]+)"', visitor.get(path).text)
    drawn = {path.stem for path in (REPOSITORY / "EasyRead" / "Pictures").glob("*.svg")}
    assert sorted(path.split("/")[-1] for path in found) == sorted(drawn)
    assert all(visitor.get(path).status == 200 for path in found)


@pytest.mark.parametrize("size", SIZES)
def test_they_stand_well(person, pages, size):
    somebody = person(viewport=SIZES[size])
    for path in pages:
        somebody.open(path)
    somebody.assert_all_well()


@pytest.mark.parametrize("size", SIZES)
def test_the_picture_is_left_of_its_words_and_large_enough(person, size):
    rows = person(viewport=SIZES[size]).open("/pictures/answers").page.evaluate(BESIDE)
    assert len(rows) == 14
    for row in rows:
        assert row["picture"]["width"] >= 72 and abs(row["picture"]["width"] - row["picture"]["height"]) < 1
        assert row["picture"]["right"] <= row["words"]["left"], row
        assert row["picture"]["top"] < row["words"]["bottom"] and row["words"]["top"] < row["picture"]["bottom"]
        assert row["row"]["height"] >= 64


def test_pictures_further_down_wait(person):
    somebody = person(viewport=SIZES["phone"]).open("/pictures/codes")
    lazy = somebody.page.evaluate("() => [...document.querySelectorAll('.row img')].map((one) => one.loading)")
    assert len(lazy) == 24 and set(lazy) == {"lazy"}


def test_they_work_without_script(person, pages):
    somebody = person(java_script_enabled=False, viewport=SIZES["phone"])
    for path in pages:
        somebody.open(path)
    somebody.assert_all_well()


def test_they_work_in_forced_colours(person):
    somebody = person(forced_colors="active", enhanced_contrast=False, contrast=False)
    somebody.open("/pictures/answers")
    behind = somebody.page.evaluate("getComputedStyle(document.querySelector('.row img')).backgroundColor")
    assert behind == "rgb(255, 255, 255)", "dark lines need a light tile"
    somebody.assert_all_well()


def test_they_fit_at_400_per_cent_with_the_largest_words(person):
    # 1280 px at 400 per cent are 320 CSS px; the largest words come on top of it.
    somebody = person(viewport=SIZES["phone"])
    somebody.set_look(size="32")
    for path in ("/pictures", "/pictures/surveys", "/pictures/places/supported-living"):
        somebody.open(path)
    somebody.assert_all_well()


@pytest.mark.parametrize("look", [{"colours": "dark"}, {"colours": "calm"}, {"pictures": "no"}])
def test_every_look_fits(person, look):
    somebody = person(viewport=SIZES["phone"], enhanced_contrast="colours" not in look)
    somebody.set_look(**look)
    for path in ("/pictures", "/pictures/answers", "/pictures/answers/yes"):
        somebody.open(path)
        if look == {"pictures": "no"}:
            assert somebody.page.locator("main img").count() == 0
            assert "You chose to hide the pictures." in somebody.words
    somebody.assert_all_well()


@pytest.mark.parametrize("path", ["/look", "/accessibility"])
def test_other_pages_lead_there(person, path):
    assert person().open(path).page.locator('main a[href="/pictures"]').count() == 1


def test_an_organisation_shows_its_own(start, person, tmp_path):
    put(tmp_path)
    served = start(folder=tmp_path)
    somebody = person(at=served, viewport=SIZES["phone"]).open("/pictures/own")
    somebody.open("/pictures/own/our-centre")
    assert "Kent group" in somebody.words
    shown = somebody.page.locator("main img").evaluate("(one) => [one.src, getComputedStyle(one).objectFit]")
    assert shown[0].endswith(".png") and shown[1] == "contain", "a photo is not squeezed"
    somebody.open("/pictures/answers/yes")
    assert "A blue circle" in somebody.words and "Kent group, until 2030" in somebody.words
    somebody.open("/surveys/deciding-together").agree()
    mine = somebody.page.locator('label:has(input[value="yes"]) img').get_attribute("src")
    assert "/public/pictures/our-yes" not in mine and served_bytes(served, mine).body == SVG.encode()
    somebody.assert_all_well()

    reply = served_bytes(served, shown[0].removeprefix(served.url))
    assert reply.header("content-type") == "image/png" and reply.header("x-content-type-options") == "nosniff"
    assert "immutable" in reply.header("cache-control")
    for path in ("/public/pictures/../../keys/codes", "/public/pictures/%2e%2e/index.yaml", "/pictures/index.yaml",
                 "/public/pictures/centre.png", "/public/pictures/our-centre.png"):
        assert served_bytes(served, path).status in (400, 404), path

    assert "2 of them the organisation's own" in served.command("doctor").stdout
    assert served.stop() == 0
    served.start()
    assert served_bytes(served, mine).body == SVG.encode(), "the address is the same after a restart"


def served_bytes(served, path):
    return Visitor(served).get(path)


@pytest.mark.parametrize("old, new, line, what", [
    ("licence: own work", "licence: All rights reserved", 7, "does not let you show this picture here"),
    ("  licence-held: Kent group, until 2030\n", "", 15, "is not for everybody"),
    ("author: Kent group\n  licence: own", "licence: own", 1, '"author" is missing'),
    ("centre.png", "../heard.db", 2, "is no name of a picture in this folder"),
])
def test_a_set_that_may_not_be_shown_stops_the_start_with_one_line(tmp_path, old, new, line, what):
    assert old in INDEX
    pictures = put(tmp_path, INDEX.replace(old, new, 1))
    if "heard.db" in new:
        (pictures / "centre.png").unlink()
    ended = tell("serve", "--data", str(tmp_path / "data"), "--listen", "127.0.0.1:0")
    said = [words for words in ended.stderr.splitlines() if what in words]
    assert ended.returncode == 1 and len(said) == 1, ended.stderr
    assert f"{pictures}/index.yaml, line {line}:" in said[0] and "Do this: " in said[0]
    checked = tell("check", str(pictures))
    assert checked.returncode == 1 and f"index.yaml, line {line}: error P10" in checked.stdout


def test_a_drawing_that_runs_and_a_link_out_are_refused(tmp_path):
    pictures = put(tmp_path)
    (pictures / "our-yes.svg").write_text(SVG.replace("<circle", '<circle onload="alert(1)"'))
    (pictures / "centre.png").unlink()
    (pictures / "centre.png").symlink_to("/etc/hostname")
    ended = tell("serve", "--data", str(tmp_path / "data"), "--listen", "127.0.0.1:0")
    assert ended.returncode == 1
    assert f"{pictures}/our-yes.svg, line 1: The drawing holds onload" in ended.stderr
    assert "centre.png is a link to another place." in ended.stderr


def test_a_good_set_passes_the_check(tmp_path):
    pictures = put(tmp_path)
    checked = tell("check", str(pictures))
    assert checked.returncode == 0 and "error" not in checked.stdout, checked.stdout

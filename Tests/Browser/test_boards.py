"""Who decides, and what the papers say must get better: the pages, and the picture that is the same as its list."""

import re

import pytest

from wire import Visitor

SIZES = {"wide": {"width": 1280, "height": 900}, "phone": {"width": 320, "height": 700}}
MADE_UP = "Made up to show how this works"
# The spacing that a reader may set for herself (WCAG 2.2, 1.4.12).
APART = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }"

# Every line of every picture by the names at its two ends, read from where boxes, words and lines are drawn.
DRAWN = """() => [...document.querySelectorAll('.sides > section')].map((section) => {
  const all = (what) => [...section.querySelectorAll('svg.chart ' + what)];
  const number = (one, name) => parseFloat(one.getAttribute(name));
  const boxes = all('rect').map((one) => ({
    left: number(one, 'x'), top: number(one, 'y'), right: number(one, 'x') + number(one, 'width'),
    bottom: number(one, 'y') + number(one, 'height'), words: []}));
  const loose = [];
  for (const words of all('text')) {
    const [x, y] = [number(words, 'x'), number(words, 'y')];
    const box = boxes.find((one) => one.left < x && x < one.right && one.top < y && y < one.bottom);
    (box ? box.words : loose).push(words.textContent);
  }
  const on = (one, [x, y]) => (x === one.left || x === one.right || y === one.bottom)
    && one.left <= x && x <= one.right && one.top <= y && y <= one.bottom;
  const name = (end) => boxes.filter((one) => on(one, end)).map((one) => one.words.join(' '));
  const lines = all('path:not(.arrows)').map((line) => {
    const points = line.getAttribute('d').slice(1).split('L').map((one) => one.split(' ').map(Number));
    return {from: name(points[points.length - 1]), to: name(points[0]),
            dots: line.getAttribute('stroke-dasharray') ?? line.parentElement.getAttribute('stroke-dasharray')
              ?? (line.getAttribute('stroke-width') === '6' ? 'thick' : null)};
  });
  return {names: boxes.map((one) => one.words.join(' ')), loose: loose.join(' '), lines,
          around: section.innerText, list: [...section.querySelectorAll('li')].map((one) => one.innerText.trim())};
})"""

INSIDE = """() => [...document.querySelectorAll('svg.chart')].flatMap((picture) => {
  const boxes = [...picture.querySelectorAll('rect')].map((one) => one.getBoundingClientRect());
  return [...picture.querySelectorAll('text')].map((one) => [one.textContent, one.getBoundingClientRect()])
    .filter(([, words]) => {
      const box = boxes.find((one) => one.top <= words.top + 2 && words.bottom - 2 <= one.bottom);
      return box && (words.left < box.left || words.right > box.right);
    }).map(([words]) => words);
})"""

# The colour of every box, line and word of the pictures.
STROKES = """() => [...document.querySelectorAll('svg.chart rect, svg.chart text, svg.chart path')].map((one) => {
  const style = getComputedStyle(one);
  return one.localName === 'text' ? style.fill : style.stroke;
})"""

SAYS = {None: "{one} answers to {other}.", "9 6": "{one} tells {other} how things go.",
        "0 8": "{one} has a dotted line to {other}.", "14 5 2 5": "{one} gives advice to {other}.",
        "thick": "{one} works for {other}."}


def addresses(heard):
    """Every page about who decides and about the papers, found by following links from /boards."""
    found, waiting, visitor = {}, ["/boards"], Visitor(heard)
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        found[path] = visitor.get(path)
        links = re.findall(r'href="(/(?:boards|review)[^"#]*)', found[path].text)
        waiting += [link for link in links if link not in found]
    return found


@pytest.fixture(scope="module")
def pages(heard):
    return addresses(heard)


def of_each_kind(pages):
    """The pages that are there once, and the longest of each kind of page that is there often."""
    kinds = {}
    for path, reply in pages.items():
        kind = re.sub("^(/boards|/review/[a-z]+)/.*", r"\1/", path)
        if kind not in kinds or len(reply.body) > len(pages[kinds[kind]].body):
            kinds[kind] = path
    return sorted(kinds.values())


def test_the_pages_lead_to_one_another_and_all_are_there(pages):
    assert not [(path, reply.status) for path, reply in pages.items() if reply.status != 200]
    for path in ("/review", "/review/measures", "/review/meetings", "/review/plans", "/review/areas", "/review/papers"):
        assert path in pages, path
    assert len([path for path in pages if path.startswith("/boards/")]) > 10
    assert len([path for path in pages if path.startswith("/review/themes/")]) == 5


def test_they_are_small_and_say_nothing_is_made_up(pages):
    for path, reply in pages.items():
        assert len(reply.body) < 14_000, (path, len(reply.body))
        assert MADE_UP not in reply.text, path


def test_the_first_page_and_the_decisions_lead_to_who_decides(heard, pages):
    assert 'href="/boards"' in Visitor(heard).get("/").text
    assert 'href="/decisions"' in pages["/boards"].text


@pytest.mark.parametrize("size", SIZES)
def test_pages_stand_well_in_a_browser(person, pages, size):
    somebody = person(viewport=SIZES[size])
    for path in sorted(pages) if size == "phone" else of_each_kind(pages):
        somebody.open(path)
    somebody.assert_all_well()


def test_pages_work_without_script(person, pages):
    somebody = person(java_script_enabled=False, viewport=SIZES["phone"])
    for path in of_each_kind(pages):
        somebody.open(path)
        assert somebody.page.locator("h1").count() == 1, path
    somebody.assert_all_well()


@pytest.mark.parametrize("look", [{"size": "32"}, {"colours": "dark"}, {"colours": "calm"}, {"pictures": "no"}])
def test_every_look_fits(person, look):
    # Dark and calm promise 4.5 to 1, and the first look 7 to 1 (DESIGN, section 9).
    somebody = person(viewport=SIZES["phone"], enhanced_contrast="colours" not in look)
    somebody.set_look(**look)
    for path in ("/boards", "/boards/alliance-group", "/review/measures"):
        somebody.open(path)
    somebody.assert_all_well()


def test_every_line_of_a_picture_stands_in_the_list_under_it_and_no_more(person):
    somebody = person().open("/boards")
    drawn = somebody.page.evaluate(DRAWN)
    assert len(drawn) == 2 and all(one["names"] and one["lines"] for one in drawn)
    for picture in drawn:
        assert len(set(picture["names"])) == len(picture["names"]), "every body has one box"
        sentences = [words for words in picture["list"] if words.endswith(".")]
        for line in picture["lines"]:
            assert len(line["from"]) == 1 and len(line["to"]) == 1, line
            said = [words for words in sentences if is_said(line, words)]
            assert len(said) == 1, (line, sentences)
            sentences.remove(said[0])
        assert not sentences, "the list says more than the picture"
        ended = {name for line in picture["lines"] for name in line["from"] + line["to"]}
        assert set(picture["names"]) - ended <= set(picture["list"]), "who has no line stands in the list as well"
        assert picture["loose"] in picture["around"]


def is_said(line, words):
    (one,), (other,) = line["from"], line["to"]
    return words == SAYS[line["dots"]].format(one=one, other=re.sub("^The ", "the ", other))


@pytest.mark.parametrize("apart", [False, True])
@pytest.mark.parametrize("size", SIZES)
def test_no_name_leaves_its_box(person, size, apart):
    somebody = person(viewport=SIZES[size], bypass_csp=True).open("/boards")
    if apart:
        somebody.page.add_style_tag(content=APART)
    assert somebody.page.evaluate(INSIDE) == []


@pytest.mark.parametrize("colours, least", [("light", 7), ("calm", 4.5), ("dark", 4.5)])
def test_words_and_lines_of_a_picture_stand_out_from_the_page(person, colours, least):
    somebody = person(enhanced_contrast=False).set_look(colours=colours).open("/boards")
    ground = somebody.page.evaluate("() => getComputedStyle(document.documentElement).backgroundColor")
    drawn = set(somebody.page.evaluate(STROKES))
    assert len(drawn) == 1 and contrast(drawn.pop(), ground) >= least


def contrast(one, other):
    """The ratio of WCAG 2.2 between two colours such as rgb(27, 31, 35)."""
    def light(colour):
        parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
        red, green, blue = [part / 12.92 if part <= .04045 else ((part + .055) / 1.055) ** 2.4 for part in parts]
        return .2126 * red + .7152 * green + .0722 * blue
    dark, bright = sorted((light(one), light(other)))
    return (bright + .05) / (dark + .05)


def test_words_in_a_picture_are_big_enough_on_a_phone(person):
    somebody = person(viewport=SIZES["phone"]).open("/boards")
    heights = somebody.page.evaluate("""() => [...document.querySelectorAll('svg.chart')].map((one) =>
        19 * one.getBoundingClientRect().width / one.viewBox.baseVal.width)""")
    assert heights and min(heights) >= 18.67, heights


def test_the_picture_shows_in_forced_colours_and_on_paper(person):
    ground = "() => getComputedStyle(document.documentElement).backgroundColor"
    for scheme in ("light", "dark"):
        somebody = person(forced_colors="active", color_scheme=scheme, contrast=False, enhanced_contrast=False)
        somebody.open("/boards")
        drawn = set(somebody.page.evaluate(STROKES))
        assert len(drawn) == 1 and drawn != {somebody.page.evaluate(ground)}, (scheme, drawn)
        somebody.assert_all_well()
    somebody = person().open("/boards")
    somebody.page.emulate_media(media="print")
    assert set(somebody.page.evaluate(STROKES)) == {"rgb(0, 0, 0)"}
    places = somebody.page.evaluate(
        "() => [...document.querySelectorAll('.sides > section')].map((one) => one.getBoundingClientRect().left)")
    assert len(places) == 2 and places[0] == places[1], "on paper one picture stands under the other"


def test_side_by_side_on_a_wide_page_and_one_under_the_other_on_a_phone(person):
    tops = "() => [...document.querySelectorAll('.sides > section')].map((one) => one.getBoundingClientRect().top)"
    wide = person(viewport=SIZES["wide"]).open("/boards").page.evaluate(tops)
    phone = person(viewport=SIZES["phone"]).open("/boards").page.evaluate(tops)
    assert wide[0] == wide[1] and phone[0] < phone[1]


def test_every_fact_names_its_paper(pages):
    for path, reply in pages.items():
        if path.startswith(("/boards/", "/review/themes/", "/review/meetings/", "/review/plans/")):
            anchors = re.findall(r'href="/review/papers#([^"]+)"', reply.text)
            assert anchors, path
            for anchor in anchors:
                assert f'id="{anchor}"' in pages["/review/papers"].text, (path, anchor)


def test_what_is_not_there_is_not_found(heard):
    for path in ("/boards/nobody", "/review/nothing", "/review/themes/nothing", "/review/plans/nothing"):
        assert Visitor(heard).get(path).status == 404, path

"""Every public link leads somewhere, looking changes nothing, and no page asks anybody else for anything."""

import re

import pytest

from crawl import KNOWN, Crawl


@pytest.fixture(scope="module")
def looked(heard, survey):
    """The fingerprints of the data before and after a whole crawl, and the crawl."""
    before = heard.fingerprint()
    crawl = Crawl(heard)
    return before, crawl, heard.fingerprint()


def test_every_link_on_every_public_page_leads_somewhere(looked):
    _, crawl, _ = looked
    assert len(crawl.pages) > len(KNOWN), sorted(crawl.pages)
    assert not crawl.wrong, "\n".join(crawl.wrong)


def test_looking_at_every_page_changes_nothing(looked):
    before, _, after = looked
    assert after == before


def test_no_page_loads_anything_from_anybody_else(looked):
    _, crawl, _ = looked
    assert not [one for one in crawl.outside if one[2]]
    for path, reply in crawl.files.items():
        kind = reply.header("content-type") or ""
        if kind.startswith("text/css"):
            assert not re.search(r"@import|url\(\s*['\"]?(?:https?:)?//", reply.text), path
        if "svg" in kind:
            addresses = set(re.findall(r"(?:https?:)?//[^\s\"'<>]+", reply.text)) - {"http://www.w3.org/2000/svg"}
            assert not addresses and "<script" not in reply.text, (path, addresses)


def test_links_away_go_only_to_secure_addresses(looked):
    _, crawl, _ = looked
    assert not [one for one in crawl.outside if not one[1].startswith("https://")]


def test_no_page_carries_styles_or_scripts_in_its_own_text(looked):
    _, crawl, _ = looked
    found = [f"{path}: {what}" for path, (_, reader) in crawl.pages.items() for what in reader.inline]
    assert not found, "\n".join(found)


def test_no_page_repeats_a_name_of_a_place_in_it(looked):
    _, crawl, _ = looked
    for path, (reply, _) in crawl.pages.items():
        names = re.findall(r'\sid="([^"]*)"', reply.text)
        assert len(names) == len(set(names)), path


def test_every_page_has_the_same_help_in_the_same_place(looked):
    _, crawl, _ = looked
    for path, (reply, _) in crawl.pages.items():
        header = reply.text.split("<main")[0]
        footer = reply.text.split("</main>")[-1]
        assert 'href="/help"' in header and 'href="/look' in header, path
        for target in ("/safe", "/privacy", "/hard"):
            assert f'href="{target}' in footer, (path, target)


def test_a_page_stays_small(looked):
    _, crawl, _ = looked
    for path, (reply, _) in crawl.pages.items():
        assert len(reply.body) < 14_000 or path.startswith("/decisions/"), (path, len(reply.body))
    pictures = [len(reply.body) for path, reply in crawl.files.items() if path.endswith(".svg")]
    assert pictures and max(pictures) <= 2_500 and sorted(pictures)[len(pictures) // 2] <= 1_500, pictures

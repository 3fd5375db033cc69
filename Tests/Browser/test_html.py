"""Every page that any test has seen, as it came over the wire, read by the Nu checker once."""

import pytest


@pytest.mark.after_all_others
def test_the_nu_checker_finds_no_mistake_in_any_page_seen(collected):
    assert collected.addresses, "no page was seen"
    mistakes = collected.mistakes()
    assert not mistakes, "\n".join(mistakes)

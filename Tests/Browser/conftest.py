"""Fixtures: a running demonstration, browsers, people at them, and the pages that were seen."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parent))

from person import Person  # noqa: E402
from seen import Collected  # noqa: E402
from served import Served  # noqa: E402
import survey as surveys  # noqa: E402

WIDE = {"width": 1280, "height": 900}


def pytest_collection_modifyitems(items):
    """The Nu checker reads what all other tests have seen, so it comes last."""
    items.sort(key=lambda item: item.get_closest_marker("after_all_others") is not None)


def pytest_configure(config):
    config.addinivalue_line("markers", "after_all_others: runs when every page has been seen")


@pytest.fixture(scope="session")
def start(tmp_path_factory):
    """Starts servers of a test's own; all are stopped at the end."""
    started = []

    def begin(name="heard", folder=None, **environment):
        served = Served(folder or tmp_path_factory.mktemp(name), environment)
        started.append(served)
        return served.start()

    yield begin
    for served in started:
        if served.is_running:
            served.stop()


@pytest.fixture(scope="session")
def heard(start):
    """The server that most tests share."""
    served = start()
    yield served
    assert served.is_running, f"the server died:\n{served.printed[-4000:]}"
    assert served.stop() == 0, f"the server did not stop well:\n{served.printed[-4000:]}"


@pytest.fixture(autouse=True)
def same_process(request):
    """Whatever a test did to the shared server, the same process is there afterwards."""
    served = request.getfixturevalue("heard") if "heard" in request.fixturenames else None
    before = served.pid if served else None
    yield
    if served:
        assert served.is_running and served.pid == before, f"the server died:\n{served.printed[-4000:]}"


@pytest.fixture(scope="session")
def survey(heard):
    return surveys.learn(heard)


@pytest.fixture(scope="session")
def collected(tmp_path_factory):
    return Collected(tmp_path_factory.mktemp("pages"))


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as started:
        yield started


def chromium():
    return os.environ.get("HEARD_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def browser(playwright):
    started = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
    yield started
    started.close()


@pytest.fixture(scope="session")
def remembering_browser(playwright):
    """Chromium with its back-forward memory on, as people have it; Playwright turns it off."""
    started = playwright.chromium.launch(
        executable_path=chromium(), args=["--no-sandbox"],
        ignore_default_args=["--disable-back-forward-cache"])
    yield started
    started.close()


@pytest.fixture
def person(browser, heard, collected):
    """Makes people, each with a browser profile of her own."""
    contexts = []

    def somebody(at=None, on=None, enhanced_contrast=True, contrast=True, **profile):
        profile = {"viewport": WIDE, "reduced_motion": "reduce", **profile}
        context = (on or browser).new_context(**profile)
        context.set_default_timeout(15_000)
        contexts.append(context)
        script = profile.get("java_script_enabled", True)
        return Person(context.new_page(), at or heard, collected, script, enhanced_contrast, contrast)

    yield somebody
    for context in contexts:
        context.close()

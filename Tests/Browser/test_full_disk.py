"""A full disk: nothing false is said, nothing acknowledged is lost, and it goes on by itself (SAFETY T05)."""

import os
import re
import subprocess

import pytest

from survey import answer_all, begin, come_to, learn, send
from test_edge_headers import wrong_headers
from test_kill import kept
from wire import Visitor, ask


@pytest.fixture
def small_disk(tmp_path):
    """A folder that is a disk of 48 MB, where this machine lets us make one."""
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", str(folder)], capture_output=True)
    if mounted.returncode:
        pytest.skip("mounting a small disk needs root")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(folder):
    """Writes until not one more byte fits."""
    with open(folder / "filler", "ab", buffering=0) as filler:
        for size in (1 << 20, 4096, 1):
            try:
                while True:
                    filler.write(b"x" * size)
            except OSError:
                pass


def test_a_full_disk_says_so_loses_nothing_and_recovers_by_itself(start, small_disk):
    served = start("full", folder=small_disk)
    survey = learn(served)
    sender = Visitor(served)
    answer_all(sender, survey)
    people = [Visitor(served) for _ in range(40)]
    keys, known, refused = survey.questions[0], {}, 0
    for index, visitor in enumerate(people):
        begin(visitor, survey)
        visitor.post(survey.question(1), survey.fields(1, index))
        known[index] = keys[index % len(keys)]
    fill(small_disk)

    for again in range(1, 60):
        for index, visitor in enumerate(people):
            reply = visitor.post(survey.question(1), survey.fields(1, again + index))
            if reply.status == 303:
                known[index] = keys[(again + index) % len(keys)]
            else:
                refused += 1
                assert reply.status == 503, (reply.status, reply.text[:300])
                assert_says_it_kindly(reply)
        if refused > 40:
            break
    assert refused, "the disk never became full, so this test is blind"

    # Reading goes on, and what was acknowledged is there.
    assert ask(served, "GET", "/surveys").status == 200
    assert ask(served, "GET", "/healthz").status in (200, 503)
    for index, value in known.items():
        assert kept(people[index], survey, 1) == value
    thanks = sender.post(survey.path + "/send", [])
    assert thanks.status in (303, 503)

    os.unlink(small_disk / "filler")
    for index, visitor in enumerate(people):
        reply = visitor.post(survey.question(1), survey.fields(1, index))
        assert reply.status == 303, (reply.status, reply.text[:300])
    assert send(sender, survey)
    verified = served.command("verify")
    assert verified.returncode == 0, verified.stdout + verified.stderr
    assert served.stop() == 0


def assert_says_it_kindly(reply):
    assert not wrong_headers(reply)
    assert "<h1" in reply.text
    main = re.sub(r"<[^>]+>", " ", reply.text.split("<main")[1].split("</main>")[0])
    assert not re.search(r"sqlite|disk|database|error|exception|full", main, re.I), main
    assert re.search(r"not your fault|wait|later|again", main, re.I), main


def test_written_words_come_back_when_they_cannot_be_kept(start, small_disk):
    served = start("full", folder=small_disk)
    survey = learn(served)
    number = next(number for number, keys in enumerate(survey.questions, 1) if keys is None)
    visitor = Visitor(served)
    come_to(visitor, survey, number)
    fill(small_disk)
    for _ in range(2_000):
        reply = visitor.post(survey.question(number), [("words", "the bus is late " * 200), ("go", "continue")])
        if reply.status != 303:
            break
    assert reply.status == 503
    form = next((form for form in reply.forms if form.has("words")), None)
    assert form and "the bus is late" in form.values("words")[0], "the words that were typed are shown back"
    os.unlink(small_disk / "filler")
    assert served.stop() == 0

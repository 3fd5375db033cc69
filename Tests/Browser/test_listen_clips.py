"""Listening without a voice, from clips that were made ahead, and with the recordings of a person."""

import json
import os
import re
import shutil
import urllib.request
import wave

import pytest

from listening import Listener, at_first_question
from served import REPOSITORY, wait_until


@pytest.fixture(scope="module")
def with_clips(start):
    """A server that has made its clips; they need espeak-ng."""
    if not shutil.which("espeak-ng"):
        pytest.skip("espeak-ng is not installed, so no clips are made")
    served = start("clips", PATH=os.environ["PATH"])
    wait_until(lambda: "Miss this question" in clips_of(served) and "I do not know" in clips_of(served), 120,
               "the clips of a question are made")
    return served


def clips_of(served):
    with urllib.request.urlopen(served.url + "/audio/clips.json", timeout=10) as answer:
        return json.load(answer)


def asked_for(somebody):
    """The sound files that the page asks for, in order."""
    asked = []
    somebody.page.on("request", lambda request: asked.append(request.url.removeprefix(somebody.served.url))
                     if re.search(r"/audio/[0-9a-f]+\.", request.url) else None)
    return asked


def test_without_a_voice_a_question_is_read_from_clips(person, with_clips):
    somebody = person(at=with_clips)
    voice = Listener(somebody, voices=None)
    at_first_question(somebody)
    clips = clips_of(with_clips)
    heading = somebody.page.locator("h1").inner_text()
    asked = asked_for(somebody)
    voice.button.wait_for()
    assert asked == [], "nothing is fetched before somebody listens"
    voice.listen()
    wait_until(lambda: voice.marked == (heading, heading) and len(asked) > 1, 30, "the heading is played")
    assert asked[:2] == [clips["Question 1 of 8"], clips[heading]], asked
    voice.listen()
    assert voice.marked == ("", "")
    somebody.look().assert_all_well()


def test_without_a_voice_and_without_clips_nothing_is_offered(person, heard):
    somebody = person()
    somebody.page.route("**/audio/clips.json", lambda route: route.fulfill(json={}))
    voice = Listener(somebody, voices=None)
    with somebody.page.expect_response("**/audio/clips.json"):
        somebody.open("/help")
    assert voice.button.count() == 0
    somebody.assert_all_well()


@pytest.fixture(scope="module")
def with_recording(start, tmp_path_factory):
    """A server whose first question somebody recorded."""
    home = tmp_path_factory.mktemp("home")
    for folder in ("EasyRead", "Public"):
        shutil.copytree(REPOSITORY / folder, home / folder)
    with wave.open(str(home / "EasyRead/Surveys/asked.wav"), "wb") as sound:
        sound.setparams((1, 2, 8000, 0, "NONE", "none"))
        sound.writeframes(b"\0\0" * 4000)
    for survey in (home / "EasyRead/Surveys").glob("*.yaml"):
        text = survey.read_text()
        survey.write_text(re.sub(r"(?m)^(    text: .*)$", r"\1\n    recorded: {file: asked.wav, who: Anna}", text, count=1))
    return start("recorded", HEARD_HOME=str(home))


def test_a_recording_comes_before_the_voice(person, with_recording):
    somebody = person(at=with_recording)
    voice = Listener(somebody)
    at_first_question(somebody)
    asked = asked_for(somebody)
    heading = somebody.page.locator("h1").inner_text()
    voice.forget().listen().hear_one()
    voice.wait_until_it_speaks()
    said = voice.hear_all()
    assert heading not in said and said[0] == "Question 1 of 8" and "Continue" in said, said
    assert len(asked) == 1 and asked[0].endswith(".wav"), asked
    somebody.look().assert_all_well()

"""Stopped by force in the middle of everything: what was acknowledged is there, once (SAFETY T01)."""

import http.client
import os
import random
import re
import threading
import time

import pytest

from served import wait_until
from survey import answer_all, begin, code_in, learn
from wire import Visitor

KILLS = int(os.environ.get("HEARD_KILLS", "20"))
ANSWERS = 2_000
PEOPLE = 24


class Crowd:
    """People who answer at the same time until the server is gone, and who know what was acknowledged."""

    def __init__(self, served, survey, seed):
        self.served, self.survey = served, survey
        self.acknowledged = 0
        self.drafts = []        # [visitor, {question: the choice last acknowledged}, what was sent but not answered]
        self.sent = []          # [visitor, its code]
        self.unsure = 0         # sends without an answer: there once or not at all
        self.lock = threading.Lock()
        self.enough = threading.Event()
        self.threads = [threading.Thread(target=self._one, args=(random.Random(f"{seed} {index}"),))
                        for index in range(PEOPLE)]

    def start(self):
        for thread in self.threads:
            thread.start()

    def stop(self):
        self.enough.set()
        for thread in self.threads:
            thread.join(60)
        for visitor in [draft[0] for draft in self.drafts] + self.sent:
            visitor.close()

    def _one(self, chance):
        while not self.enough.is_set():
            visitor = Visitor(self.served)
            draft = [visitor, {}, None]
            try:
                begin(visitor, self.survey)
                with self.lock:
                    self.drafts.append(draft)
                self._answer(draft, chance)
                if chance.random() < 0.5:
                    self._send(draft)
            except (http.client.HTTPException, OSError):
                visitor.close()
                if not self.served.is_running:
                    return

    def _answer(self, draft, chance):
        visitor, known, _ = draft
        number = 1
        while number:
            pick, keys = chance.randrange(1_000), self.survey.questions[number - 1]
            value = f"I want more buses {pick}" if keys is None else keys[pick % len(keys)]
            draft[2] = (number, value)
            reply = visitor.post(self.survey.question(number), self.survey.fields(number, pick))
            assert reply.status == 303, (reply.status, reply.text[:300])
            known[number] = value
            draft[2] = None
            with self.lock:
                self.acknowledged += 1
            number = self.survey.number_in(reply.path)

    def _send(self, draft):
        visitor = draft[0]
        with self.lock:
            self.unsure += 1
            self.drafts.remove(draft)
        reply = visitor.post(self.survey.path + "/send", [])
        with self.lock:
            self.unsure -= 1
            assert reply.status == 303 and reply.path.endswith("/thanks"), (reply.status, reply.path)
            self.sent.append(visitor)


def kept(visitor, survey, number):
    """What the page of a question shows as the answer that is kept."""
    form = next(form for form in visitor.get(survey.question(number)).forms
                if form.has("answer") or form.has("words"))
    if survey.questions[number - 1] is None:
        return form.values("words")[0].strip()
    return (form.checked("answer") or [None])[0]


def lost(crowd):
    """Every acknowledged answer that is not there now."""
    missing = []
    for visitor, known, unanswered in crowd.drafts:
        for number, value in known.items():
            found = kept(visitor, crowd.survey, number)
            if found != value and (number, found) != unanswered:
                missing.append((number, value, found))
        visitor.close()
    return missing


def responses(served):
    return served.read("select count(*) from response")[0][0]


@pytest.mark.parametrize("round", range(KILLS))
def test_no_acknowledged_answer_is_lost_when_the_server_is_killed(start, round):
    seed = os.environ.get("HEARD_SEED") or f"{time.time_ns()}"
    print(f"seed {seed}")
    served = start("killed")
    survey = learn(served)
    before = responses(served)
    crowd = Crowd(served, survey, seed)
    crowd.start()
    kill_at = random.Random(seed).randrange(ANSWERS // 4, ANSWERS)
    wait_until(lambda: crowd.acknowledged >= kill_at, 120, "too few answers were acknowledged", between=0.001)
    served.kill()
    crowd.stop()
    print(f"killed at {crowd.acknowledged} acknowledged answers, {len(crowd.sent)} sent, {crowd.unsure} sends unsure")

    began = time.monotonic()
    served.start()
    assert time.monotonic() - began < 5, "it is back within 5 seconds"
    assert lost(crowd) == []
    codes = [code_in(visitor.get(survey.path + "/thanks").text) for visitor in crowd.sent]
    assert all(codes) and len(set(codes)) == len(codes), "everybody who was thanked has a code of her own"
    assert before + len(crowd.sent) <= responses(served) <= before + len(crowd.sent) + crowd.unsure
    verified = served.command("verify")
    assert verified.returncode == 0, verified.stdout + verified.stderr
    assert served.stop() == 0


def test_a_polite_stop_under_load_loses_nothing_and_is_quick(start):
    served = start("stopped")
    survey = learn(served)
    before = responses(served)
    crowd = Crowd(served, survey, "polite")
    crowd.start()
    wait_until(lambda: crowd.acknowledged >= 500, 60, "too few answers were acknowledged", between=0.001)
    began = time.monotonic()
    status = served.stop()
    took = time.monotonic() - began
    crowd.stop()
    assert status == 0, served.printed[-2000:]
    assert took < 10, f"stopping took {took:.1f} seconds"
    assert not (served.data / "heard.db-wal").exists() or not (served.data / "heard.db-wal").stat().st_size, \
        "a polite stop leaves everything in one file"
    served.start()
    assert lost(crowd) == []
    assert before + len(crowd.sent) <= responses(served) <= before + len(crowd.sent) + crowd.unsure
    assert served.stop() == 0


def test_a_second_server_on_the_same_data_is_refused_in_one_line(start):
    served = start("locked")
    other = served.command("serve", "--listen", "127.0.0.1:0", within=30)
    assert other.returncode in (1, 2), other.stdout + other.stderr
    assert re.search(r"\S", other.stderr) and len(other.stderr.strip().splitlines()) == 1, other.stderr
    visitor = Visitor(served)
    survey = learn(served)
    answer_all(visitor, survey)
    assert served.stop() == 0

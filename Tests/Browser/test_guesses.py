"""Guessing, over the wire and in real time: what scrypt costs, that it tells nothing, and that pages go on meanwhile.

Addresses are what a trusted proxy says they are: this test is the proxy.
"""

import re
import statistics
import threading
import time

import pytest

from survey import answer_all, learn, send
from wire import Visitor

PASSWORD = "seven quiet herons by the river"
HERE = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture(scope="module")
def office(start):
    """A server behind a proxy, with its first person signed in on a device of her own."""
    served = start("guesses", HEARD_TRUSTED_PROXIES="127.0.0.1")
    own = Visitor(served)
    made = own.post(served.set_up_path, [("name", "Ada"), ("password", PASSWORD)], **from_address("192.0.2.200"))
    assert made.status == 303 and made.path == "/team", made.text
    served.admin, served.device = own, {"device": own.cookies["device"]}
    yield served
    assert served.stop() == 0


def from_address(address):
    return {**HERE, "X-Forwarded-For": address}


def try_in(served, name, password, address, cookies=None):
    visitor = Visitor(served, cookies)
    begun = time.monotonic()
    try:
        reply = visitor.post("/sign-in", [("name", name), ("password", password)], **from_address(address))
        return reply, time.monotonic() - begun
    finally:
        visitor.close()


def addresses():
    """Addresses of their own, so that no wait of one test is met by another."""
    number = 0
    while True:
        number += 1
        yield f"198.51.{number // 250}.{number % 250 + 1}"


ADDRESS = addresses()


def test_a_name_that_exists_and_one_that_does_not_take_the_same_time(office):
    """Pairs one after the other, so that what slows the machine slows both; few enough that none waits."""
    invite(office, "Known")
    times = {"hit": [], "miss": []}
    for number in range(3):
        for kind, typed in (("hit", "Known"), ("miss", "Nobody")):
            reply, took = try_in(office, typed, f"a guess of a password {number}", next(ADDRESS))
            assert reply.status == 422 and "is not right" in reply.text, reply.text
            times[kind].append(took)
    # The quickest of each: whatever else the machine does can only make one slower.
    hit, miss = (min(times[kind]) for kind in ("hit", "miss"))
    print(f"\nsigning in: name known {hit * 1000:.0f} ms, not known {miss * 1000:.0f} ms, "
          f"{abs(hit - miss) / max(hit, miss):.1%} apart")
    assert min(hit, miss) > 0.05, "scrypt was not asked"
    # The machine of a test is never quite still; without scrypt for names nobody has it would be nine tenths.
    assert abs(hit - miss) / max(hit, miss) < 0.4


def invite(served, name):
    """Somebody with a password, who came by a link."""
    made = served.admin.post("/admin/people", [("name", name), ("role", "decision-clerk")], **HERE)
    link = re.search(r"/link/[A-Za-z0-9_-]{43}", served.admin.get(made.path).text).group()
    person = Visitor(served)
    assert person.post(link, [], **HERE).path == "/account/password"
    saved = person.post("/account/password", [("password", PASSWORD), ("go", "save")], **HERE)
    assert saved.status == 303, saved.text
    person.close()


def test_a_receipt_code_that_exists_and_one_that_does_not_take_the_same_time(office):
    survey = learn(office)
    codes = []
    for _ in range(3):
        visitor = Visitor(office)
        answer_all(visitor, survey)
        codes.append(send(visitor, survey))
        visitor.close()
    times = {"hit": [], "miss": []}
    for number in range(15):
        for kind, code in (("hit", codes[number % 3]), ("miss", "BBBB " + "BCDFGHJKLM"[number % 10] * 4)):
            visitor = Visitor(office)
            begun = time.monotonic()
            reply = visitor.post("/my-words", [("code", code)], **from_address(next(ADDRESS)))
            times[kind].append(time.monotonic() - begun)
            visitor.close()
            assert reply.status == (303 if kind == "hit" else 422)
    hit, miss = (min(times[kind]) for kind in ("hit", "miss"))
    print(f"\nreceipt codes: known {hit * 1000:.1f} ms, not known {miss * 1000:.1f} ms, "
          f"{abs(hit - miss) / max(hit, miss):.1%} apart")
    assert abs(hit - miss) / max(hit, miss) < 0.4


def test_while_two_passwords_are_worked_out_pages_are_fast(office):
    """As many as are worked out at a time; what is fast is measured by how long they take on this machine."""
    took = []

    def guess(name, address):
        took.append(try_in(office, name, "a guess of a password", address)[1])

    guesses = [threading.Thread(target=guess, args=(name, next(ADDRESS))) for name in ("One", "Two")]
    reader, pages = Visitor(office), []
    for one in guesses:
        one.start()
    while all(one.is_alive() for one in guesses):
        begun = time.monotonic()
        assert reader.get("/safe").status == 200
        pages.append(time.monotonic() - begun)
    for one in guesses:
        one.join()
    reader.close()
    assert len(pages) >= 3, "a page waited until a password was worked out"
    assert statistics.median(pages) < min(took) / 4, (pages, took)


def test_a_thousand_guesses_at_links_open_nothing(office):
    """A link carries 256 bits, so nobody is slowed (SAFETY 1.6); what must not happen is that anything opens."""
    before = office.fingerprint()
    visitor = Visitor(office)
    for number in range(1_000):
        place = ("/link/", "/set-up/")[number % 2] + f"{number:06}" + "A" * 37
        reply = visitor.get(place) if number % 5 else visitor.post(place, [], **from_address("192.0.2.9"))
        assert reply.status == 404 and not reply.all("set-cookie"), place
    visitor.close()
    assert office.fingerprint() == before

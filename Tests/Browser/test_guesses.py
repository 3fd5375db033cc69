"""Guessing, over the wire and in real time: what scrypt costs, that it tells nothing, and that others go on meanwhile.

Addresses are what a trusted proxy says they are: this test is the proxy.
"""

import re
import statistics
import threading
import time
from pathlib import Path

import pytest

from served import wait_until
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


def memory(served):
    """What the server holds in memory just now, in MiB."""
    return int(re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{served.pid}/status").read_text()).group(1)) / 1024


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


def test_while_a_crowd_guesses_from_many_addresses_she_gets_in_and_pages_are_fast(office):
    """More at once than wait for scrypt; what is fast is measured by what one password takes on this machine."""
    before = memory(office)
    reply, alone = try_in(office, "Ada", PASSWORD, "203.0.113.1", office.device)
    assert reply.path == "/team", reply.text
    stop = threading.Event()
    statuses, lock = [], threading.Lock()

    def guess(number):
        while not stop.is_set():
            address = f"203.0.113.{number}" if number % 2 else f"2001:db8:{number:x}:{len(statuses):x}::1"
            try:
                reply, _ = try_in(office, f"made up {number} {time.monotonic()}", "a guess of a password", address)
            except OSError:
                continue    # It gave up before its turn came, and comes again.
            with lock:
                statuses.append(reply.status)
            stop.wait(0.2)

    crowd = [threading.Thread(target=guess, args=(number,), daemon=True) for number in range(2, 30)]
    for one in crowd:
        one.start()
    reader, pages = Visitor(office), []
    try:
        wait_until(lambda: 503 in statuses, 60, "nobody was told to come back")
        reply, entered = try_in(office, "Ada", PASSWORD, "203.0.113.1", office.device)
        assert reply.status == 303 and reply.path == "/team", (reply.status, reply.text[:2000])
        for path in ("/", "/surveys", "/decisions", "/changes", "/safe"):
            begun = time.monotonic()
            assert reader.get(path).status == 200
            pages.append(time.monotonic() - begun)
        most = memory(office)
    finally:
        stop.set()
        for one in crowd:
            one.join(120)
        reader.close()
    page = statistics.median(pages)
    print(f"\n{len(crowd)} at once: {len(statuses)} guesses, of them {statuses.count(503)} told to come back; she got "
          f"in within {entered:.1f} s, alone {alone:.1f} s; pages median {page * 1000:.0f} ms; "
          f"memory {before:.0f} to {most:.0f} MiB")
    assert set(statuses) <= {422, 503}
    assert page < alone / 2, "a page waits for scrypt"
    assert entered < 6 * alone, "a crowd of 22 before her would take 11 times as long"
    assert most - before < 160, "scrypt takes 32 MiB each, two at a time"


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

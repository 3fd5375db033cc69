"""What no browser sends (SAFETY T28, T29, T31): each is answered with a refusal or ignored, by the same process."""

import os
import socket
import statistics
import time

import pytest

from served import wait_until
from wire import Visitor, ask, raw, status_of

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
REFUSED = {400, 413, 414, 422, 431}
MEGABYTE = 1_000_000


def form_request(heard, path, body, *more):
    head = [f"POST {path} HTTP/1.1", f"Host: 127.0.0.1:{heard.port}", "Connection: close",
            "Content-Type: application/x-www-form-urlencoded", *more]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


BODIES = {
    "keys inside keys, 10,000 deep": b"x" + b"[a]" * 10_000 + b"=1",
    "10,000 parameters": b"&".join(b"p%d=1" % number for number in range(10_000)),
    "an answer given twice": b"answer=yes&answer=no&go=continue",
    "a key that is only brackets": b"[]=1&go=continue",
    "bad percent-encoding": b"answer=%zz&go=continue",
    "percent-encoding cut short": b"answer=%e&go=continue",
    "bytes that are no UTF-8": b"words=\xff\xfe\xc3&go=continue",
    "encoded bytes that are no UTF-8": b"words=%FF%FE%C3&go=continue",
    "a choice that is not offered": b"answer=no-such-choice&go=continue",
    "a way on that is none": b"answer=yes&go=sideways",
    "nothing at all": b"",
    "a NUL": b"words=%00&go=continue",
    "5,000 characters": b"words=" + b"a" * 5_000 + b"&go=continue",
}


@pytest.mark.parametrize("name", BODIES)
def test_a_strange_form_is_refused_and_changes_no_answer(heard, survey, name):
    for number in (1, written_question(survey)):
        visitor = Visitor(heard)
        visitor.post(survey.path, [("agree", "yes")])
        cookies = "Cookie: " + "; ".join(f"{key}={value}" for key, value in visitor.cookies.items())
        body = BODIES[name]
        got = raw(heard, form_request(heard, survey.question(number), body, cookies, f"Content-Length: {len(body)}"))
        # A question that cannot be opened yet leads to the one that can; "missed" words are an answer too.
        assert status_of(got) in REFUSED | {303}, got[:200]
        form = next(form for form in visitor.get(survey.question(1)).forms if form.has("answer"))
        assert form.checked("answer") == []


def written_question(survey):
    return next((number for number, keys in enumerate(survey.questions, 1) if keys is None), 1)


def test_a_strange_form_on_a_question_with_choices_is_4xx(heard, survey):
    visitor = Visitor(heard)
    visitor.post(survey.path, [("agree", "yes")])
    cookies = "Cookie: " + "; ".join(f"{key}={value}" for key, value in visitor.cookies.items())
    for name, body in BODIES.items():
        got = raw(heard, form_request(heard, survey.question(1), body, cookies, f"Content-Length: {len(body)}"))
        assert status_of(got) in REFUSED, (name, got[:200])


def test_ten_megabytes_are_refused_with_and_without_a_length(heard, survey):
    with_length = raw(heard, form_request(
        heard, survey.path, b"words=" + b"a" * (10 * MEGABYTE), f"Content-Length: {10 * MEGABYTE + 6}"))
    assert status_of(with_length) == 413, with_length[:200]
    piece = b"10000\r\n" + b"a" * 65_536 + b"\r\n"
    without = raw(heard, form_request(
        heard, survey.path, piece * 160 + b"0\r\n\r\n", "Transfer-Encoding: chunked"))
    assert status_of(without) in (413, None), without[:200]


STRANGE_REQUESTS = {
    "a reversed range of a file": ("GET", "{file}", {"Range": "bytes=500-100"}, {200, 400, 416}),
    "a range past the end of a file": ("GET", "{file}", {"Range": "bytes=99999999-"}, {200, 400, 416}),
    "a range of words": ("GET", "{file}", {"Range": "bytes=a-b,c"}, {200, 400, 416}),
    "a negative range": ("GET", "{file}", {"Range": "bytes=-99999999999999999999"}, {200, 206, 400, 416}),
    "an unknown method": ("FROBNICATE", "/surveys", {}, {400, 405, 501}),
    "TRACE": ("TRACE", "/", {"X-Secret": "canary"}, {400, 405, 501}),
    "a header of 100 kB": ("GET", "/", {"X-Long": "a" * 100_000}, {400, 431}),
    "500 headers": ("GET", "/", {f"X-{number}": "1" for number in range(500)}, {400, 431}),
    "a cookie of 8 kB": ("GET", "/surveys", {"Cookie": "draft=" + "a" * 8_000}, {200, 400, 431}),
    "a cookie of quotes and dots": (
        "GET", "/surveys", {"Cookie": "draft=../../etc; look=\"'<script>; =; ;;"}, {200, 400}),
    "up and up": ("GET", "/../../../../etc/passwd", {}, {400, 404}),
    "up and up, encoded": ("GET", "/%2e%2e/%2e%2e/%2e%2e/etc/passwd", {}, {400, 404}),
    "up from the files": ("GET", "/public/../../Package.swift", {}, {400, 404}),
    "up from the files, encoded": ("GET", "/public/..%2f..%2fPackage.swift", {}, {400, 404}),
    "a dot-file": ("GET", "/public/.env", {}, {404}),
    "the history of the source": ("GET", "/.git/config", {}, {404}),
    "the folder of the files": ("GET", "/public/", {}, {403, 404}),
    "the data": ("GET", "/heard.db", {}, {404}),
    "the metrics": ("GET", "/metrics", {}, {404}),
    "the readiness": ("GET", "/readyz", {}, {404}),
    "a NUL in the path": ("GET", "/surveys/%00", {}, {400, 404}),
    "bad percent-encoding in the path": ("GET", "/surveys/%zz", {}, {400, 404}),
    "bytes that are no UTF-8 in the path": ("GET", "/surveys/%ff%fe", {}, {400, 404}),
    "a question far away": ("GET", "/surveys/{slug}/99999999999999999999", {}, {404}),
    "question nought": ("GET", "/surveys/{slug}/0", {}, {404}),
    "question minus one": ("GET", "/surveys/{slug}/-1", {}, {404}),
    "a long address": ("GET", "/" + "a" * 12_000, {}, {400, 404, 414, 431}),
    "a script in the query": ("GET", "/my-words?code=<script>alert(1)</script>".replace("<", "%3C"), {}, {200, 400}),
}


@pytest.mark.parametrize("name", STRANGE_REQUESTS)
def test_a_strange_request_is_refused(heard, survey, name):
    method, path, headers, allowed = STRANGE_REQUESTS[name]
    path = path.replace("{slug}", survey.slug).replace("{file}", stylesheet(heard))
    head = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{heard.port}", "Connection: close"]
    head += [f"{key}: {value}" for key, value in headers.items()]
    got = raw(heard, "\r\n".join(head).encode() + b"\r\n\r\n", until_closed=True)
    assert status_of(got) in allowed, got[:300]
    for secret in (b"root:", b"swift-tools-version", b"canary", b"<script>alert", b"SQLite format"):
        assert secret not in got


def stylesheet(heard):
    page = ask(heard, "GET", "/").text
    return page.split('rel="stylesheet" href="')[1].split('"')[0] if 'rel="stylesheet" href="' in page \
        else "/public/" + page.split("/public/")[1].split('"')[0]


NONSENSE = {
    "no HTTP at all": b"hello\r\n\r\n",
    "TLS": bytes.fromhex("16030100a5010000a10303") + b"\x00" * 160,
    "bare line ends": b"GET / HTTP/1.1\nHost: x\n\n",
    "two lengths": b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
    "a length and chunks":
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "a length that is none": b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
    "a huge length": b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n",
    "bad chunks": b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    "no host": b"GET / HTTP/1.1\r\n\r\n",
    "a space in a header's name": b"GET / HTTP/1.1\r\nHost : x\r\n\r\n",
}


@pytest.mark.parametrize("name", NONSENSE)
def test_nonsense_is_refused_or_dropped(heard, name):
    with socket.create_connection(("127.0.0.1", heard.port), timeout=10) as connection:
        connection.sendall(NONSENSE[name].replace(b"Host: x", b"Host: 127.0.0.1:%d" % heard.port))
        connection.shutdown(socket.SHUT_WR)
        got = connection.recv(65_536)
    assert status_of(got) in (None, 400, 405, 411, 413, 421, 501, 505), got[:200]
    assert ask(heard, "GET", "/healthz").status == 200


def test_another_host_name_is_never_believed(heard, survey):
    for headers in ({"Host": "evil.example"}, {"X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https"},
                    {"Forwarded": "host=evil.example;proto=https"}):
        for method, path, body in (("GET", "/", None), ("GET", "/surveys", None), ("GET", "/no-such-page", None),
                                   ("POST", survey.path, "agree=yes")):
            reply = ask(heard, method, path, body, {**FORM, **headers})
            whole = str(reply.headers) + reply.text
            assert "evil.example" not in whole, (headers, path)
            if "Host" in headers:
                assert reply.status in (400, 421), (path, reply.status)


def test_an_address_with_a_host_in_it_is_not_believed(heard):
    got = raw(heard, f"GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:{heard.port}\r\nConnection: close\r\n\r\n"
              .encode(), until_closed=True)
    assert status_of(got) in (200, 400, 404, 421) and b"evil.example" not in got


def test_the_way_back_from_the_look_stays_on_this_site(heard):
    page = ask(heard, "GET", "/look")
    form = next(form for form in page.forms if form.method == "post" and form.has("size"))
    for away in ("https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)",
                 "/%0d%0aSet-Cookie:x=1", "http:evil", "\\\\evil.example", "/\t/evil.example", ""):
        fields = [(name, value) for name, value in form.filled() if name != "back"] + [("back", away)]
        reply = Visitor(heard).post("/look", fields)
        assert reply.status in (303, 422, 400)
        if reply.status == 303:
            assert reply.header("location").startswith(("/", heard.url + "/")), (away, reply.header("location"))
            assert not reply.header("location").startswith(("//", "/\\", "/\t")), away
            assert "evil" not in reply.header("location").split("/")[0:3], away
            assert len(reply.all("set-cookie")) <= 2 and not any("x=1" in one for one in reply.all("set-cookie"))


def test_slow_people_do_not_hold_up_others(heard, survey):
    slow = [socket.create_connection(("127.0.0.1", heard.port), timeout=10) for _ in range(100)]
    try:
        for number, connection in enumerate(slow):
            connection.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: " if number % 2 else form_request(
                heard, survey.path, b"a", "Content-Length: 5000"))
        times = []
        for _ in range(50):
            began = time.monotonic()
            assert ask(heard, "GET", "/surveys").status == 200
            times.append(time.monotonic() - began)
        assert statistics.quantiles(times, n=20)[-1] < 0.5, times
    finally:
        for connection in slow:
            connection.close()


def test_many_connections_at_once_leave_no_open_file_behind(heard):
    def open_files():
        return len(os.listdir(f"/proc/{heard.pid}/fd"))

    before = open_files()
    connections = [socket.create_connection(("127.0.0.1", heard.port), timeout=10) for _ in range(300)]
    for connection in connections:
        connection.close()
    wait_until(lambda: open_files() <= before + 10, 40, "connections that people closed are still open")

"""Heard spoken to over a plain connection: what no browser would send, and what many people send at once."""

import http.client
import select
import socket
import time
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urlencode, urlsplit

PATIENCE = 30


@dataclass
class Reply:
    status: int
    headers: list
    body: bytes

    def header(self, name):
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)

    def all(self, name):
        return [value for key, value in self.headers if key.lower() == name.lower()]

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")

    @property
    def path(self):
        """Where a redirect leads, without host."""
        parts = urlsplit(self.header("location") or "")
        return parts.path + ("?" + parts.query if parts.query else "")

    @property
    def forms(self):
        reader = FormReader()
        reader.feed(self.text)
        return reader.forms


def ask(served, method, path, body=None, headers=None):
    """One request on its own connection, with exactly these headers."""
    connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=PATIENCE)
    try:
        connection.request(method, path, body, headers or {})
        answer = connection.getresponse()
        return Reply(answer.status, answer.getheaders(), answer.read())
    finally:
        connection.close()


def raw(served, sent, until_closed=False, within=PATIENCE):
    """Sends bytes as they are and reads the first answer, or everything until the connection closes.

    It reads while it sends, since a server may refuse before everything has come.
    """
    got, end = b"", time.monotonic() + within
    with socket.create_connection(("127.0.0.1", served.port), timeout=within) as connection:
        connection.setblocking(False)
        while time.monotonic() < end and (until_closed or b"\r\n\r\n" not in got):
            readable, writable, _ = select.select([connection], [connection] if sent else [], [], 1)
            try:
                if readable:
                    piece = connection.recv(65_536)
                    if not piece:
                        break
                    got += piece
                if writable:
                    sent = sent[connection.send(sent[:262_144]):]
            except ConnectionError:
                break
    return got


def status_of(got):
    """The status in raw bytes; None where the connection closed without an answer."""
    return int(got.split(b" ", 2)[1]) if got.startswith(b"HTTP/1.1 ") else None


class Visitor:
    """Somebody with a cookie jar and a kept connection, as a simple browser has."""

    def __init__(self, served, cookies=None):
        self.served = served
        self.cookies = dict(cookies or {})
        self.connection = None

    def ask(self, method, path, fields=None, headers=None):
        sent = dict(headers or {})
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        body = None
        if fields is not None:
            body = urlencode(fields)
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        if self._was_closed_there():
            self.close()
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.served.port, timeout=PATIENCE)
        try:
            self.connection.request(method, path, body, sent)
            answer = self.connection.getresponse()
            reply = Reply(answer.status, answer.getheaders(), answer.read())
        except (http.client.HTTPException, OSError):
            self.close()
            raise
        for value in reply.all("set-cookie"):
            name, _, rest = value.partition("=")
            content, _, attributes = rest.partition(";")
            if "max-age=0" in attributes.lower() or not content:
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = content
        return reply

    def _was_closed_there(self):
        """A server closes what is kept and long unused; browsers see it before they ask again."""
        kept = self.connection.sock if self.connection else None
        return kept is not None and bool(select.select([kept], [], [], 0)[0])

    def get(self, path, **headers):
        return self.ask("GET", path, headers=headers)

    def post(self, path, fields, **headers):
        return self.ask("POST", path, fields, headers)

    def close(self):
        if self.connection:
            self.connection.close()
            self.connection = None


@dataclass
class Field:
    name: str
    kind: str
    value: str
    checked: bool = False


@dataclass
class Form:
    action: str
    method: str
    fields: list

    def values(self, name):
        return [field.value for field in self.fields if field.name == name]

    def checked(self, name):
        return [field.value for field in self.fields if field.name == name and field.checked]

    def has(self, name):
        return any(field.name == name for field in self.fields)

    def filled(self, **given):
        """What a person sends who chooses the first of everything, but for what is given here."""
        sent, chosen = [], set()
        for field in self.fields:
            if not field.name or field.name in given or field.kind == "submit":
                continue
            if field.kind in ("radio", "checkbox"):
                if field.name in chosen:
                    continue
                chosen.add(field.name)
            sent.append((field.name, field.value))
        return sent + list(given.items())


class FormReader(HTMLParser):
    """Finds the forms of a page with their fields."""

    def __init__(self):
        super().__init__()
        self.forms = []
        self._open = None
        self._writing = None

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "form":
            self._open = Form(given.get("action", ""), given.get("method", "get").lower(), [])
            self.forms.append(self._open)
        elif self._open and tag in ("input", "button"):
            kind = given.get("type") or ("submit" if tag == "button" else "text")
            self._open.fields.append(
                Field(given.get("name") or "", kind, given.get("value") or "", "checked" in given))
        elif self._open and tag == "textarea":
            self._writing = Field(given.get("name") or "", "textarea", "")
            self._open.fields.append(self._writing)

    def handle_data(self, data):
        if self._writing:
            self._writing.value += data

    def handle_endtag(self, tag):
        if tag == "form":
            self._open = None
        elif tag == "textarea":
            self._writing = None

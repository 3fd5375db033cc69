"""Every state of every page, as the tests in Swift render it from the page examples, on a server of its own."""

import re
import threading
from functools import cached_property
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from served import REPOSITORY

GOLDEN = REPOSITORY / "Tests" / "PagesTests" / "Golden"
KINDS = {".css": "text/css", ".svg": "image/svg+xml", ".js": "text/javascript"}


class Examples:
    """Serves the examples with their styles and pictures on a free port of this machine."""

    def __init__(self):
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                kind, body = content(self.path.split("?")[0])
                self.send_response(200 if body is not None else 404)
                self.send_header("content-type", kind)
                self.send_header("content-length", str(len(body or b"")))
                self.end_headers()
                self.wfile.write(body or b"")

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @cached_property
    def names(self):
        return sorted(path.stem for path in GOLDEN.glob("*.html"))

    def address(self, name):
        return f"http://127.0.0.1:{self.server.server_port}/example/{name}"

    def stop(self):
        self.server.shutdown()
        self.server.server_close()


def content(path):
    """The kind and the bytes at an address; None where nothing is."""
    if match := re.fullmatch(r"/example/([a-z0-9.-]+)", path):
        file, kind = GOLDEN / f"{match[1]}.html", "text/html; charset=utf-8"
    elif match := re.fullmatch(r"/public/pictures/([a-z0-9-]+\.svg)", path):
        file, kind = REPOSITORY / "EasyRead" / "Pictures" / match[1], KINDS[".svg"]
    elif match := re.fullmatch(r"/public/([a-z0-9-]+(\.[a-z]+))", path):
        file, kind = REPOSITORY / "Public" / match[1], KINDS.get(match[2], "text/plain")
    else:
        return "text/plain", None
    if kind.startswith("text/html") and file.is_file():
        return kind, filled(file.read_text()).encode()
    return (kind, file.read_bytes()) if file.is_file() else ("text/plain", None)


def filled(html):
    """An example with something in the places that only a request can fill."""
    return re.sub(r'src="\x01?picture-\d\x02?"', 'src="/public/pictures/code-boat.svg"', html)

"""All that a visitor can reach by following links, with what each page links to and loads."""

from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

from wire import Visitor

LOADS = {("img", "src"), ("script", "src"), ("link", "href"), ("iframe", "src"), ("source", "src"), ("audio", "src"),
         ("video", "src"), ("input", "src"), ("object", "data"), ("use", "href"), ("image", "href")}
SENDS = {("form", "action"), ("button", "formaction"), ("base", "href"), ("a", "ping")}
KNOWN = ["/", "/surveys", "/changes", "/decisions", "/my-words", "/help", "/safe", "/privacy", "/accessibility",
         "/complain", "/look", "/hard", "/words"]
MOST = 1_500  # pages; a site this small that has more leads round and round


class LinkReader(HTMLParser):
    """What a page links to, what it loads, its anchors, and what it carries that it must not."""

    def __init__(self):
        super().__init__()
        self.links, self.loads, self.sends, self.anchors, self.inline = [], [], [], set(), []

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if tag == "a" and name == "href":
                self.links.append(value or "")
            elif (tag, name.removeprefix("xlink:")) in LOADS:
                self.loads.append(value or "")
            elif (tag, name) in SENDS:
                self.sends.append(value or "")
            if name == "id":
                self.anchors.add(value)
            if name == "style" or name.startswith("on"):
                self.inline.append(f"<{tag} {name}={value!r}>")
        if tag in ("style", "script") and not dict(attributes).get("src"):
            self.inline.append(f"<{tag}> with its content in the page")


class Crawl:
    """All that a visitor can reach from the front page."""

    def __init__(self, served):
        self.served, self.visitor = served, Visitor(served)
        self.pages, self.files, self.wrong, self.outside = {}, {}, [], set()
        waiting = [(path, "the list of pages") for path in KNOWN]
        while waiting:
            path, source = waiting.pop()
            if path in self.pages or path in self.files:
                continue
            assert len(self.pages) < MOST, f"the addresses never end: {source} leads to {path}"
            waiting += self._open(path, source)
        self._anchors()

    def _open(self, path, source):
        reply = self.visitor.get(path)
        if reply.status in (301, 302, 303, 307, 308):
            self.files[path] = reply
            away = urljoin(self.served.url + path, reply.header("location") or "")
            if urlsplit(away).netloc != urlsplit(self.served.url).netloc:
                self.outside.add((path, away, False))
                return []
            return [(reply.path, source)]
        if reply.status != 200:
            self.wrong.append(f"{source} leads to {path}: {reply.status}")
        if not (reply.header("content-type") or "").startswith("text/html"):
            self.files[path] = reply
            return []
        reader = LinkReader()
        reader.feed(reply.text)
        self.pages[path] = (reply, reader)
        return [(urldefrag(target).url, path) for target in self._local(path, reader)]

    def _local(self, path, reader):
        for target in reader.links + reader.loads + reader.sends:
            if target.startswith(("tel:", "mailto:", "sms:")):
                continue
            whole = urljoin(self.served.url + path, target)
            if urlsplit(whole).netloc != urlsplit(self.served.url).netloc:
                self.outside.add((path, target, target not in reader.links))
            elif target not in reader.sends:
                yield whole.removeprefix(self.served.url) or "/"

    def _anchors(self):
        for path, (_, reader) in self.pages.items():
            for target in reader.links:
                page, anchor = urldefrag(urljoin(self.served.url + path, target))
                page = page.removeprefix(self.served.url) or "/"
                if anchor and page in self.pages and anchor not in self.pages[page][1].anchors:
                    self.wrong.append(f"{path} leads to {target}, and nothing there has that name")

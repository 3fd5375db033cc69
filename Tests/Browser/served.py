"""Heard as a real process on a free port, and what can be seen of it from outside."""

import hashlib
import os
import re
import signal
import socket
import sqlite3
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
STARTS_WITHIN = 60
STOPS_WITHIN = 30
# A server that finds espeak-ng makes some 800 clips when it starts, and keeps a processor busy for minutes.
WITHOUT_A_VOICE = {"PATH": ""}
LINK = re.compile(r"https?://[^\s/]+(/[A-Za-z0-9/_-]*[A-Za-z0-9_-]{43})")


def executable():
    """The `heard` under test: HEARD says which, else the debug build."""
    return os.environ.get("HEARD") or str(REPOSITORY / ".build" / "debug" / "heard")


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def clean_environment():
    """The environment without the settings of these tests: Heard refuses what it does not know."""
    return {name: value for name, value in os.environ.items() if not name.startswith("HEARD_")}


def tell(command, *words, put_in=None):
    """Runs a command of the executable under test, without a data folder of its own."""
    return subprocess.run([executable(), command, *words], cwd=REPOSITORY, input=put_in, capture_output=True, text=True,
                          timeout=120, env=clean_environment())


def wait_until(is_so, within, what, between=0.02):
    """Looks again and again until `is_so()` is true; fails with `what` after `within` seconds."""
    end = time.monotonic() + within
    while time.monotonic() < end:
        result = is_so()
        if result:
            return result
        time.sleep(between)
    raise AssertionError(f"waited {within} seconds: {what}")


class Served:
    """One server on one data folder; it can be stopped politely, killed, and started again."""

    def __init__(self, folder, environment=None, port=None):
        self.folder = Path(folder)
        self.data = self.folder / "data"
        self.output = self.folder / "output.txt"
        self.port = port or free_port()
        self.environment = environment or {}
        self.process = None
        self.minutes_ahead = 0

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    @property
    def pid(self):
        return self.process.pid

    @property
    def surroundings(self):
        """The environment without the settings of these tests, which are none of Heard's."""
        return {**clean_environment(), **self.environment}

    @property
    def printed(self):
        return self.output.read_text(errors="replace") if self.output.exists() else ""

    @property
    def is_running(self):
        return self.process is not None and self.process.poll() is None

    def start(self):
        self.data.mkdir(parents=True, exist_ok=True)
        with open(self.output, "ab") as output:
            self.process = subprocess.Popen(
                [executable(), "demo", "--data", str(self.data), "--listen", f"127.0.0.1:{self.port}",
                 "--ahead", str(self.minutes_ahead)], cwd=REPOSITORY, stdout=output, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
                env={**clean_environment(), **WITHOUT_A_VOICE, **self.environment}, start_new_session=True)
        wait_until(self._answers, STARTS_WITHIN, f"no answer from /healthz. It printed:\n{self.printed}")
        return self

    def _answers(self):
        assert self.is_running, f"heard stopped at its start with {self.process.returncode}:\n{self.printed}"
        try:
            with urllib.request.urlopen(self.url + "/healthz", timeout=5) as answer:
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False

    def stop(self):
        """Asks it to stop, and says with which status it did."""
        if self.is_running:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(STOPS_WITHIN)
        return self.process.returncode

    def let_time_pass(self, minutes):
        """Starts it again with its clock so much later; browsers and their pages stay as they are."""
        assert self.stop() == 0, self.printed[-2000:]
        self.minutes_ahead += minutes
        self.start()

    def kill(self):
        """Ends it as a power cut would end it: nothing is tidied."""
        os.kill(self.pid, signal.SIGKILL)
        self.process.wait(STOPS_WITHIN)

    def command(self, *words, within=120):
        """Runs another command of the same executable on the same data."""
        return subprocess.run(
            [executable(), *words, "--data", str(self.data)], cwd=REPOSITORY, timeout=within,
            capture_output=True, text=True, env=self.surroundings)

    @property
    def set_up_path(self):
        """The one-time link that the first start prints, without its host."""
        found = LINK.findall(self.printed)
        assert found, f"no one-time link was printed:\n{self.printed}"
        return found[-1]

    # What is remembered, read without touching it.

    def read(self, sql, *values):
        with sqlite3.connect(f"file:{self.data / 'heard.db'}?mode=ro", uri=True, timeout=10) as database:
            return database.execute(sql, values).fetchall()

    def fingerprint(self):
        """For every table, its number of rows and a digest of all of them.

        What a running server still has to tidy after words were deleted, it tidies first.
        """
        if self.is_running:
            wait_until(lambda: not self.read("select 1 from meta where key = 'rewrite'"), 60, "the file is rewritten")
        names = [name for (name,) in self.read(
            "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")]
        return {name: self._digest(name) for name in names}

    def _digest(self, table):
        rows = sorted(repr(row) for row in self.read(f'select * from "{table}"'))
        return len(rows), hashlib.sha256("\n".join(rows).encode()).hexdigest()[:16]

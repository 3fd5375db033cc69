"""The app on somebody's phone that makes codes of 6 digits: RFC 6238, worked out by another program than Heard."""

import base64
import hashlib
import hmac
import struct
import time

from served import wait_until


def code(secret, step):
    key = base64.b32decode(secret.replace(" ", ""))
    digest = hmac.new(key, struct.pack(">Q", step), hashlib.sha1).digest()
    place = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[place:place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


class Phone:
    """Gives each code once, as Heard takes each once."""

    def __init__(self, served, secret):
        self.served = served
        self.secret = secret
        self.last = 0

    def code(self):
        """The code of now, or the one after the last that was given; it may have to wait for that."""
        self.last = wait_until(self._fresh, 60, "no fresh code", between=0.5)
        return code(self.secret, self.last)

    def _fresh(self):
        """The first step whose code is new and good already; None while there is none."""
        now = int(time.time() + self.served.minutes_ahead * 60) // 30
        step = max(now, self.last + 1)
        return step if step <= now + 1 else None

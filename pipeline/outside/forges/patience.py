"""How long to wait for a forge, and what an answer says about trying again."""

import datetime as dt
import random
import time
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

_PASSING = frozenset({408, 500, 502, 503, 504})
_random = random.SystemRandom()


@dataclass(frozen=True)
class Patience:
    """How a forge is waited for; every value is in seconds but `tries`.

    `connect` and `read` bound one silence, `whole` one answer, `rest` all waiting between tries.
    """

    tries: int = 5
    first: float = 0.5
    connect: float = 5
    read: float = 20
    whole: float = 60
    rest: float = 90


@dataclass(frozen=True)
class Trouble:
    """Why a try brought no answer; `may_have_worked` where the forge may have done it after all.

    `wait` is how many seconds the forge asked for, None where it did not say.
    """

    cause: str
    wait: float | None = None
    may_have_worked: bool = False


def trouble_of(status: int, headers: Mapping[str, str], now: dt.datetime) -> Trouble | None:
    """Return what speaks for trying again, or None where the answer stands as it is.

    Rate limits: RFC 6585 (429), RFC 9110 section 10.2.3 (Retry-After), and the X-RateLimit headers
    of GitHub, which also says 403 for a limit, and the RateLimit headers of GitLab.
    """
    wait = _asked_wait(headers, now)
    spent = _header(headers, "X-RateLimit-Remaining", "RateLimit-Remaining") == "0"
    if status == 429 or (status == 403 and (spent or headers.get("Retry-After"))):
        return Trouble(f"batas permintaan tercapai ({status})", wait)
    if status in _PASSING:
        return Trouble(f"forge menjawab {status}", wait, may_have_worked=True)
    return None


def _asked_wait(headers: Mapping[str, str], now: dt.datetime) -> float | None:
    asked = headers.get("Retry-After", "").strip()
    if asked.isdecimal():
        return float(asked)
    if asked:
        try:
            return max(0.0, (parsedate_to_datetime(asked) - now).total_seconds())
        except (ValueError, TypeError):
            return None
    reset = _header(headers, "X-RateLimit-Reset", "RateLimit-Reset")
    if (
        _header(headers, "X-RateLimit-Remaining", "RateLimit-Remaining") == "0"
        and reset.isdecimal()
    ):
        return max(0.0, float(reset) - now.timestamp())
    return None


def _header(headers: Mapping[str, str], *names: str) -> str:
    return next((headers[name].strip() for name in names if name in headers), "")


class Rests:
    """The waits between tries: twice as long each time, with jitter, or as long as was asked."""

    def __init__(self, patience: Patience) -> None:
        self._patience = patience
        self._left = patience.rest
        self._done = 0

    def again(self, asked: float | None) -> bool:
        """Rest before another try; return False where there are no tries or no time left."""
        self._done += 1
        grown = self._patience.first * 2 ** (self._done - 1)
        wait = grown * _random.uniform(0.5, 1.5) if asked is None else asked + grown * 0.1
        if self._done >= self._patience.tries or wait > self._left:
            return False
        self._left -= wait
        time.sleep(wait)
        return True

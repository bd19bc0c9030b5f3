"""What one source says of a domain name."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Source = Literal["rdap", "whois"]
_EARLIEST = dt.datetime(1985, 1, 1, tzinfo=dt.UTC)  # the first names were registered that year
_LONGEST = dt.timedelta(days=100 * 366)


class Outcome(StrEnum):
    """What came of asking one source."""

    TOLD = "told"
    NOT_FOUND = "not-found"
    UNREADABLE = "unreadable"
    SILENT = "silent"
    NOT_ASKED = "not-asked"


@dataclass(frozen=True)
class Said:
    """An answer: when it was given, what it tells, and where it says nothing, why.

    `statuses` are EPP's words without blanks, in small letters (RFC 5731, RFC 8056).
    """

    source: Source
    at: dt.datetime
    outcome: Outcome
    detail: str = ""
    expires: dt.datetime | None = None
    registered: dt.datetime | None = None
    statuses: tuple[str, ...] = ()
    name_servers: tuple[str, ...] = ()


def sensible(
    expires: dt.datetime | None, registered: dt.datetime | None, at: dt.datetime
) -> dt.datetime | None:
    """Return a last day only where it can be one: nonsense must never count as expired."""
    if expires is None or not _EARLIEST < expires < at + _LONGEST:
        return None
    if registered is not None and _EARLIEST < registered <= at and expires <= registered:
        return None
    return expires


def plain_status(text: str) -> str:
    """Return a status as one word: `client hold`, `clientHold https://...` are `clienthold`."""
    before = text.partition("http")[0].partition("(")[0]
    return "".join(before.split()).replace("_", "").replace("-", "").lower()

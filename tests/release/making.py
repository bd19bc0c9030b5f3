"""Values of release made short, for tables."""

import datetime as dt
import hashlib
import re
from collections.abc import Mapping

from pipeline.build.finish.headers import HASHED
from pipeline.release.listing import MANIFEST, Listed
from pipeline.release.record import Record, Release
from pipeline.release.situation import Found, Rules, Situation, Wanted
from pipeline.release.strategy import Way

NOW = dt.datetime(2026, 11, 20, 3, 0, tzinfo=dt.UTC)
SWITCH = Way("switch", "current", "tautan dapat dialihkan dalam satu gerakan", "links")
BURST = Way("burst", "current", "current adalah folder biasa", "links")
ORDERED = Way("ordered", "", "hosting tidak dapat mengganti berkas dalam satu gerakan", "nothing")


def listed(text: str) -> Listed:
    """Return the row of a file that holds `text`."""
    data = text.encode()
    return Listed(len(data), hashlib.sha256(data).hexdigest())


def files(told: Mapping[str, str]) -> dict[str, Listed]:
    """Return the rows of files by path, with a manifest that stands for all of them."""
    rows = {path: listed(text) for path, text in told.items()}
    return rows | {MANIFEST: listed(repr(sorted(told.items())))}


def lasting(path: str) -> bool:
    return re.search(HASHED, path) is not None


RULES = Rules(now=NOW, grace_hours=24, keep_releases=3, lasting=lasting)


def release(number: int, bad: str | None = None, hours: int = 100) -> Release:
    """Return a release that was made so many hours ago."""
    return Release(
        number=number,
        id=f"{number:04}-20261116-{'c' * 10}",
        commit="c" * 40,
        tree=None,
        as_of=NOW.date(),
        at=NOW - dt.timedelta(hours=hours),
        manifest="0" * 64,
        files=3,
        bad=bad,
    )


def situation(
    told: Mapping[str, str],
    found: Mapping[str, str] | None = None,
    way: Way = SWITCH,
    record: Record | None = None,
    spare: Mapping[str, str] | None = None,
) -> Situation:
    """Return a situation in which `told` is wanted and `found` is live as release 1."""
    live = release(1)
    if record is None:
        record = Record() if found is None else Record(live=live.id, releases=(live,))
    there = Found(record, record.live, files(found) if found is not None else {}, spare or {})
    seals = {f"{MANIFEST}.sig": b"sig"}
    wanted = Wanted(files(told), seals, "a" * 40, "b" * 40, NOW.date())
    return Situation(wanted, there, RULES, way)

"""Which files are looked at now: what matters most always, the rest in turns, all within a week."""

import datetime as dt
import hashlib
import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass

WEEK = dt.timedelta(days=7)
_HASTE = 1.25  # looks that do not come about must not make it longer than a week
_SIGNPOSTS = ("robots.txt", "sitemap.xml", "index.html", ".well-known/security.txt")


@dataclass(frozen=True)
class Turns:
    """When each path was last looked at, and which are asked until they are well again."""

    looked: Mapping[str, dt.datetime]
    wrong: Collection[str] = ()


def is_page(path: str) -> bool:
    """Return whether a path is a page."""
    return path.endswith(".html")


def front(paths: Collection[str]) -> tuple[str, ...]:
    """Return what is looked at each time: signposts, the home page, sections, and scripts.

    A script that was changed changes every page.
    """
    found = {path for path in paths if path in _SIGNPOSTS or _is_section(path)}
    found |= {path for path in paths if path.endswith(".js") and path.count("/") <= 2}
    return tuple(sorted(found))


def _is_section(path: str) -> bool:
    return path.endswith("/index.html") and path.count("/") == 1


def chosen(
    paths: Collection[str], turns: Turns, every: dt.timedelta, most: int, salt: str
) -> tuple[str, ...]:
    """Return what is looked at in one of the looks that come `every` so often.

    First what was wrong, then the front, then what waits longest: `most` at least, and as many as
    it takes to be through within a week. Of what waits alike, `salt` draws.
    """
    first = [path for path in sorted(turns.wrong) if path in paths]
    first += [path for path in front(paths) if path not in turns.wrong]
    rest = sorted(set(paths) - set(first), key=lambda path: _turn(path, turns, salt))
    needed = math.ceil(len(rest) * (every / WEEK) * _HASTE)
    return (*first, *rest[: max(most - len(first), needed)])


_NEVER = dt.datetime.min.replace(tzinfo=dt.UTC)


def _turn(path: str, turns: Turns, salt: str) -> tuple[dt.datetime, bytes]:
    drawn = hashlib.sha256(f"{salt}/{path}".encode()).digest()
    return turns.looked.get(path, _NEVER), drawn


def drawn_of(number: int, path: str, salt: str) -> int:
    """Return one of so many numbers for a path, by lot."""
    return int.from_bytes(hashlib.sha256(f"{path}/{salt}".encode()).digest()[:4]) % number

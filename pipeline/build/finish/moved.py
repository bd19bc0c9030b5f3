"""Addresses that moved, as the patterns by which a web server knows them.

What stands after `?` may come in any order and among more; so each part is a pattern of its own.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from pipeline.config.redirects import Redirect

_PLAIN = re.compile(r"[A-Za-z0-9._~-]")


@dataclass(frozen=True)
class Asked:
    """Patterns of which each must be found among the parts after `?`, and where that leads."""

    parts: tuple[str, ...]
    to: str

    @property
    def all_of_them(self) -> str:
        """Return one pattern for all parts, for a server that has no `and`."""
        return "^" + "".join(f"(?=(.*&)?{part}(&|$))" for part in self.parts)


@dataclass(frozen=True)
class Moved:
    """One old path without its last slash: what is asked of it, closest first; then all the rest.

    `to` is None where the path leads nowhere by itself.
    """

    path: str
    asked: tuple[Asked, ...]
    to: str | None


def moved(redirects: Sequence[Redirect]) -> list[Moved]:
    """Return the redirects by path, as patterns."""
    ordered = sorted(redirects, key=lambda each: (each.path, -len(each.asked), each.old))
    return [_of_path(path, [*found]) for path, found in groupby(ordered, lambda each: each.path)]


def _of_path(path: str, found: Iterable[Redirect]) -> Moved:
    asked, to = [], None
    for each in found:
        if each.asked:
            asked.append(Asked(tuple(_part(*pair) for pair in each.asked), each.to))
        else:
            to = each.to
    return Moved(re.escape(path.rstrip("/")), tuple(asked), to)


def _part(name: str, value: str) -> str:
    """Return the pattern of one `name=value`; a number also stands for Joomla's `12:title`."""
    wanted = "".join(_letter(letter) for letter in value)
    title = f"({_letter(':')}[^&]*)?" if value.isdigit() else ""
    return f"{re.escape(name)}={wanted}{title}" if value else f"{re.escape(name)}=?"


def _letter(letter: str) -> str:
    """Return the pattern of a letter as it is and as browsers may write it."""
    if _PLAIN.fullmatch(letter):
        return re.escape(letter)
    coded = "".join(f"%{byte:02X}" for byte in letter.encode())
    either = "".join(f"[{c}{c.lower()}]" if c.isalpha() else c for c in coded)
    if letter == " ":
        return rf"(\+|{either})"
    return f"({re.escape(letter)}|{either})" if letter.isascii() else either

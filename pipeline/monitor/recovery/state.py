"""A recovery as far as it has come: what was found, what was done, and what is wrong still.

It is written down after each step, so that one which was killed goes on with what it knew.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

_Told = TypeVar("_Told")


class How(StrEnum):
    """What is wrong with a file on the host."""

    STRANGE = "strange"  # it belongs to no release
    DIFFERENT = "different"  # its bytes are not the published ones
    MISSING = "missing"


@dataclass(frozen=True)
class Altered:
    """A file on the host that is not as it was released, by its path below the served folder.

    `sha256` is of what lay there, `published` of what should. `modified` is by the host's clock,
    which whoever changed the file may have set.
    """

    path: str
    how: How
    size: int | None = None
    sha256: str | None = None
    published: str | None = None
    modified: dt.datetime | None = None


@dataclass(frozen=True)
class Sealed:
    """A folder of evidence below the court's, and the SHA-256 of its list of sums."""

    folder: str
    seal: str


@dataclass(frozen=True)
class Moment:
    """One line of what was done, in Indonesian."""

    at: dt.datetime
    words: str


@dataclass(frozen=True)
class Recovery:
    """One recovery of a target.

    `live` is the release that readers had, where it can be told; `unlisted`: its list of files was
    changed too. `seen` tells what readers got, `unseen` what could not be looked at. `aside` are
    folders of the target with what was set aside. `restored` is the release that is live since, of
    `commit`. `still` tells what is wrong after all; `verified` is when nothing was. `report` is the
    SHA-256 of the draft as it was written last.
    """

    target: str
    began: dt.datetime
    live: str | None = None
    unlisted: bool = False
    altered: tuple[Altered, ...] = ()
    seen: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()
    evidence: tuple[Sealed, ...] = ()
    aside: tuple[str, ...] = ()
    restored: str | None = None
    commit: str | None = None
    done: tuple[Moment, ...] = ()
    still: tuple[str, ...] = ()
    verified: dt.datetime | None = None
    report: str | None = None

    @property
    def found(self) -> bool:
        """Return whether anything was found that is not as published."""
        return bool(self.altered or self.seen or self.unlisted)

    def of(self, how: How) -> tuple[Altered, ...]:
        """Return the files that are wrong in one way."""
        return tuple(each for each in self.altered if each.how is how)

    def joined(self, more: "Recovery") -> "Recovery":
        """Return this with what another look at the same target found besides."""
        return replace(
            self,
            live=self.live or more.live,
            unlisted=self.unlisted or more.unlisted,
            altered=_joined(self.altered, more.altered),
            seen=_joined(self.seen, more.seen),
            unseen=more.unseen,
            evidence=_joined(self.evidence, more.evidence),
        )

    def did(self, at: dt.datetime, words: str) -> "Recovery":
        """Return this with one thing more that was done; what was told already is told once."""
        if self.done and self.done[-1].words == words:
            return self
        return replace(self, done=(*self.done, Moment(at, words)))


def _joined(first: Iterable[_Told], more: Iterable[_Told]) -> tuple[_Told, ...]:
    return tuple(dict.fromkeys((*first, *more)))

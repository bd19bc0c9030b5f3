"""The record of a host: which releases lie there, which one is live, and what was left undone.

It is written before anything that a killed release could leave behind, so that the next one knows.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from pipeline.errors import UnfinishedError
from pipeline.release.layout import RECORD

_UNREADABLE = (
    f"Catatan rilis di tujuan ({RECORD}) tidak terbaca. Simpan salinannya untuk diperiksa, "
    "hapus dari tujuan, lalu jalankan lagi: situs akan dikirim seluruhnya."
)


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Carried(_Kept):
    """A file of an earlier release that stays for readers who have its page open; `since` is when
    the site began to do without it."""

    path: str
    size: int
    sha256: str
    since: dt.datetime


class Release(_Kept):
    """One release: `manifest` is the SHA-256 of its manifest, `bad` why nobody shall go back to
    it, `at` when it was made by the clock of the machine that sent it. `left` tells that a person
    went back from it, so that no machine brings its commit before readers again."""

    number: int
    id: str
    commit: str
    tree: str | None
    as_of: dt.date
    at: dt.datetime
    manifest: str
    files: int
    carried: tuple[Carried, ...] = ()
    bad: str | None = None
    left: bool = False


class Record(_Kept):
    """The releases in their order, oldest first; `pending` is one that was begun and not finished,
    `leaving` are folders that are to go, and `maybe` files that may lie where readers are served
    from though the live manifest does not tell so: a burst that died put them there, or was yet to
    take them away."""

    version: Literal[1] = 1
    live: str | None = None
    releases: tuple[Release, ...] = ()
    pending: Release | None = None
    leaving: tuple[str, ...] = ()
    maybe: tuple[Carried, ...] = ()
    numbered: int = 0

    def find(self, release: str | None) -> Release | None:
        """Return a release by its id, or None."""
        return next((each for each in self.releases if each.id == release), None)

    @property
    def known(self) -> tuple[Release, ...]:
        """Return every release that may be live, also one that was begun and not finished."""
        return (*self.releases, *([self.pending] if self.pending else []))

    @property
    def next_number(self) -> int:
        """Return a number that no release had before, finished or not, kept or not."""
        begun = [self.pending.number] if self.pending else []
        return 1 + max([self.numbered, *begun, *(each.number for each in self.releases)])

    def beginning(self, release: Release, leaving: Iterable[str] = ()) -> "Record":
        """Return the record while a release is being made."""
        told = {*self.leaving, *leaving} - {release.id}
        changes = {"pending": release, "leaving": tuple(sorted(told)), "numbered": release.number}
        return self.model_copy(update=changes)

    def going_live(self, release: Release) -> "Record":
        """Return the record once a release is before readers; one that is known takes its place."""
        others = [each for each in self.releases if each.id != release.id]
        ordered = tuple(sorted((*others, release), key=lambda each: each.number))
        numbered = max(self.numbered, release.number)
        changes = {"live": release.id, "releases": ordered, "pending": None, "numbered": numbered}
        return self.model_copy(update=changes)

    def marking_bad(self, release: str, why: str) -> "Record":
        """Return the record with a release that nobody shall go back to."""
        marked = tuple(
            each.model_copy(update={"bad": why}) if each.id == release else each
            for each in self.releases
        )
        return self.model_copy(update={"releases": marked})

    def leaving_by_hand(self, release: str, why: str) -> "Record":
        """Return the record with a release that a person went back from."""
        marked = self.marking_bad(release, why)
        left = tuple(
            each.model_copy(update={"left": True}) if each.id == release else each
            for each in marked.releases
        )
        return marked.model_copy(update={"releases": left})

    def left_of(self, commit: str) -> Release | None:
        """Return the last release of a commit that a person went back from; None where it was put
        before readers again since. Old bytes that came back are no such thing."""
        of = [each for each in self.releases if each.commit == commit]
        left = next((each for each in reversed(of) if each.left), None)
        if left is None:
            return None
        before = {each.manifest for each in of if each.number < left.number}
        again = (each.number > left.number and each.manifest not in before for each in of)
        return None if any(again) else left

    def without(self, dropped: Iterable[str]) -> "Record":
        """Return the record without releases, whose folders are yet to go."""
        gone = set(dropped)
        kept = tuple(each for each in self.releases if each.id not in gone)
        leaving = tuple(sorted({*self.leaving, *gone}))
        return self.model_copy(update={"releases": kept, "leaving": leaving})

    def to_bytes(self) -> bytes:
        """Return the record as it is kept on the host."""
        return self.model_dump_json(indent=1).encode() + b"\n"


def read_record(raw: bytes | None) -> Record:
    """Return the record of a host, an empty one where there is none.

    Raises UnfinishedError where it cannot be read: what is live is then not known.
    """
    if raw is None:
        return Record()
    try:
        return Record.model_validate_json(raw)
    except ValidationError as problem:
        raise UnfinishedError(_UNREADABLE) from problem


_LOST = "catatan rilisnya hilang"


def without_record(ids: Iterable[str]) -> Record:
    """Return what is known of releases by the names of their folders alone.

    Their manifests are nobody's word any more, so that no release goes back to one of them; they
    are listed, and go in their turn.
    """
    known = tuple(_by_name(each) for each in sorted(ids, key=lambda each: int(each.split("-")[0])))
    return Record(releases=known, numbered=max((each.number for each in known), default=0))


def _by_name(release: str) -> Release:
    number, day, commit = release.split("-")
    try:
        at = dt.datetime.strptime(day, "%Y%m%d").replace(tzinfo=dt.UTC)
    except ValueError:
        at = dt.datetime.fromtimestamp(0, dt.UTC)
    return Release(
        number=int(number),
        id=release,
        commit=commit,
        tree=None,
        as_of=at.date(),
        at=at,
        manifest="",
        files=0,
        bad=_LOST,
    )

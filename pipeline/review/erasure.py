"""The map of what was erased: which commit became which, and what is known of bytes that are gone.

A court signs it. With it, what was approved stays approved though nobody has the bytes any more:
a statement binds a hash, and the map tells which hash stood where. Names of people's keys stay;
nothing in it repeats what was erased.
Source: UU 27/2022 art. 8 and 43 to 45; docs/adr/0033-erasing-for-good.md.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pydantic import AwareDatetime, Field, ValidationError

from pipeline.record import Strict
from pipeline.review.claims import Claim
from pipeline.review.statement import Statement

REF = "refs/penghapusan/peta"
FILE = "peta.json"
SIGNATURE = f"{FILE}.sig"
_SHA256 = r"^[0-9a-f]{64}$"
_COMMIT = r"^[0-9a-f]{40}$"


class Witnessed(Strict):
    """What an item's erased file said of itself, as far as approvals ask for it."""

    review_class: str | None
    obligation: str | None = None
    author: str | None = None
    ends: bool = False
    withdrawn: bool = False
    taken_down: bool = False

    @property
    def claim(self) -> Claim:
        """Return it as the judge asks for it; the title is gone."""
        return Claim(**self.model_dump())


class Said(Strict):
    """An erased statement: what it said, its paths as they are called now, and who signed it."""

    statement: Statement
    signer: str | None
    recorded: bool = False


class Removed(Strict):
    """A file whose bytes are gone: their SHA-256 and size, and what review must know of them."""

    sha256: str = Field(pattern=_SHA256)
    size: int = Field(ge=0)
    claim: Witnessed | None = None
    said: Said | None = None


class Carried(Strict):
    """What became of a commit: its new id, who had signed the old one when main took it, and for a
    merge the paths that were the merger's own work (None: no merge)."""

    new: str = Field(pattern=_COMMIT)
    signer: str | None = None
    paths: tuple[str, ...] | None = None


class Erasure(Strict):
    """One erasure: what for, by which decision (the path of the statement), and what became of
    commits (by old id) and files (by the SHA-256 of what stands in their place). `blobs` are Git's
    names of what may not come back."""

    id: str
    at: AwareDatetime
    item: str
    ground: str
    decision: str
    commits: dict[str, Carried]
    removed: dict[str, Removed]
    blobs: tuple[str, ...]


class Map(Strict):
    """Every erasure of a court, oldest first."""

    version: int = Field(1, ge=1, le=1)
    court: str
    erasures: tuple[Erasure, ...] = ()

    def with_one(self, new: Erasure) -> "Map":
        """Return the map with one more; what earlier ones led to is led on."""
        on = {old: each.new for old, each in new.commits.items()}
        led = tuple(_led_on(each, on) for each in self.erasures)
        return self.model_copy(update={"erasures": (*led, new)})


def _led_on(earlier: Erasure, on: Mapping[str, str]) -> Erasure:
    commits = {
        old: each.model_copy(update={"new": on.get(each.new, each.new)})
        for old, each in earlier.commits.items()
    }
    return earlier.model_copy(update={"commits": commits})


def encode(told: Map) -> bytes:
    """Return the bytes that are signed and kept."""
    return (told.model_dump_json(indent=1) + "\n").encode()


def decode(raw: bytes) -> Map | None:
    """Return the map that the bytes hold, or None where they hold none."""
    try:
        return Map.model_validate_json(raw)
    except ValidationError:
        return None


def namespace(court: str) -> str:
    """Return the namespace of signatures of the map, so that no other signature passes for one."""
    return f"penghapusan@{court}"


_NO_COMMITS: Mapping[str, Carried] = {}
_NO_FILES: Mapping[str, Removed] = {}


@dataclass(frozen=True)
class Erased:
    """All that a court erased, to be asked: commits by old and by new id, files by the SHA-256 of
    what stands there now, and Git's names of erased contents."""

    commits: Mapping[str, Carried] = field(default_factory=lambda: _NO_COMMITS)
    carried: Mapping[str, Carried] = field(default_factory=lambda: _NO_COMMITS)
    removed: Mapping[str, Removed] = field(default_factory=lambda: _NO_FILES)
    blobs: frozenset[str] = frozenset()

    def now(self, commit: str) -> str:
        """Return what a commit is called now; one that nothing happened to keeps its name."""
        found = self.commits.get(commit)
        return found.new if found else commit

    def of(self, raw: bytes | None) -> Removed | None:
        """Return what is known of the file in whose place these bytes stand, or None."""
        if raw is None or not self.removed:
            return None
        return self.removed.get(hashlib.sha256(raw).hexdigest())

    def sha256(self, raw: bytes) -> str:
        """Return the SHA-256 that approvals of a file name: of what was there before it went."""
        found = hashlib.sha256(raw).hexdigest()
        return self.removed[found].sha256 if found in self.removed else found

    def gone(self, names: Iterable[str]) -> frozenset[str]:
        """Return which of these names of Git are of something that was erased."""
        return frozenset(n for n in names if n in self.blobs or n in self.commits)


NOTHING = Erased()


def as_erased(told: Map) -> Erased:
    """Return a map so that it can be asked."""
    commits = {old: one for each in told.erasures for old, one in each.commits.items()}
    return Erased(
        commits=commits,
        carried=_by_new(told),
        removed={sha: one for each in told.erasures for sha, one in each.removed.items()},
        blobs=frozenset(blob for each in told.erasures for blob in each.blobs),
    )


def _by_new(told: Map) -> dict[str, Carried]:
    """Return what each commit of now carries; the earliest erasure saw its own signature."""
    found: dict[str, Carried] = {}
    for each in told.erasures:
        for one in each.commits.values():
            known = found.get(one.new)
            found[one.new] = known if known and known.signer else one
    return found

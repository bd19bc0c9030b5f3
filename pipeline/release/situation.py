"""What a plan is made from: what is wanted, and what was found on the host."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.release.grace import Lasting
from pipeline.release.listing import MANIFEST, Listed
from pipeline.release.record import Record, Release
from pipeline.release.strategy import Way


@dataclass(frozen=True)
class Wanted:
    """The site to release: every file of it with the manifest itself, what is sent beside the
    manifest (its signature) by path, and the hash of the manifest."""

    files: Mapping[str, Listed]
    seals: Mapping[str, bytes]
    commit: str
    tree: str | None
    as_of: dt.date

    @property
    def manifest(self) -> str:
        """Return the SHA-256 of the manifest."""
        return self.files[MANIFEST].sha256


@dataclass(frozen=True)
class Found:
    """What was found on the host: its record, the id of what readers get, what the live site holds
    by path (empty where that is not known for certain), and files that a release left unfinished,
    by their hash, each known to be whole."""

    record: Record
    live: str | None = None
    files: Mapping[str, Listed] = field(default_factory=dict)
    spare: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Rules:
    """What the court decided in release.yml, and when the plan is made."""

    now: dt.datetime
    grace_hours: int
    keep_releases: int
    lasting: Lasting


@dataclass(frozen=True)
class Situation:
    """Everything that a plan depends on."""

    wanted: Wanted
    found: Found
    rules: Rules
    way: Way

    @property
    def live(self) -> Release | None:
        """Return the live release as the record knows it."""
        known = (*self.found.record.releases, self.found.record.pending)
        return next((each for each in known if each and each.id == self.found.live), None)

"""The catalogue of obligatory public information: what a court must publish, and how often.

Source: SK KMA 2-144/KMA/SK/VIII/2022, parts IV.E to IV.H.
"""

import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from pydantic import Field

from pipeline.content import catalogue_own
from pipeline.content.catalogue_own import NO_RETENTION, NOTHING, Change, NotApplicable, Own
from pipeline.content.legal_limits import may_be, may_take
from pipeline.content.obligation import Obligation, Period
from pipeline.errors import ConfigError, Fault
from pipeline.record import Read, Strict, read_record
from pipeline.record.yaml_text import positions

__all__ = ["FILE", "OWN", "Catalogue", "Obligation", "Period", "load_catalogue"]

FILE = "site_config/catalogue/2-144-2022.yml"
OWN = catalogue_own.FILE
_Model = TypeVar("_Model", bound=Strict)


class CatalogueFile(Strict):
    """The whole of one catalogue file."""

    decree: str = Field(min_length=5, description="nomor keputusan")
    dated: dt.date = Field(description="tanggal keputusan, dan hari pertama berlakunya")
    items: tuple[Obligation, ...] = Field(min_length=1, description="daftar butir")


@dataclass(frozen=True)
class Catalogue:
    """The catalogue as this court has it: its items with what the court laid down about them.

    `base` is the decree's file alone; `texts` are the two files as they stand, by path.
    """

    base: CatalogueFile = field(repr=False)
    own: Own = NOTHING
    texts: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def decree(self) -> str:
        """Return the decree by its number."""
        return self.base.decree

    @property
    def dated(self) -> dt.date:
        """Return the day of the decree, which is the first day it is in force."""
        return self.base.dated

    @cached_property
    def items(self) -> tuple[Obligation, ...]:
        """Return every item: those of the decree, then the court's own."""
        changes = {change.id: change for change in self.own.changes}
        known = {item.id for item in self.base.items}
        ours = (each.as_obligation() for each in self.own.additions if each.id not in known)
        law = (_changed(item, changes.get(item.id)) for item in self.base.items)
        return tuple(_allowed(item, self.own.late_percent) for item in (*law, *ours))

    @cached_property
    def by_id(self) -> dict[str, Obligation]:
        """Return the items by their id."""
        return {item.id: item for item in self.items}

    @cached_property
    def fingerprint(self) -> str:
        """Return a short text that is the same only for the same items and decisions."""
        told = repr((self.decree, self.dated, self.items, self.own))
        return hashlib.blake2b(told.encode(), digest_size=16).hexdigest()

    def exempt(self, item: Obligation, day: dt.date) -> NotApplicable | None:
        """Return the decision by which an item is not owed on a day."""
        told = (each for each in self.own.not_applicable if each.id == item.id)
        return next((each for each in told if each.counts(day)), None)

    def retention_of(self, code: str) -> tuple[str | None, str | None]:
        """Return how long an item is kept in use and in the archive, as far as the court said."""
        told = (each.retention for each in self.own.changes if each.id == code and each.retention)
        own, general = next(told, NO_RETENTION), self.own.retention
        return own.active or general.active, own.inactive or general.inactive

    def line_of(self, path: str, *key: str | int) -> int:
        """Return the line of a key of one of the files, or of the nearest one above it."""
        places = positions(self.texts.get(path, ""))
        while key not in places:
            key = key[:-1]
        return places[key][0]


def _changed(item: Obligation, change: Change | None) -> Obligation:
    """Return an item as the court has it; what is longer than the law's takes no effect."""
    if change is None:
        return item
    keys = ("owner", "person", "standing_documents")
    told = {key: getattr(change, key) for key in keys if getattr(change, key) is not None}
    if change.reported_within is not None and may_take(item, change.reported_within):
        told["reported_within"] = change.reported_within
    if change.period is not None and change.period.given and may_be(item, change.period):
        basis, note = (item.period.basis, item.period.note) if item.period else ("usual", None)
        told["period"] = Period(basis=basis, note=note, **change.period.model_dump())
    return item.model_copy(update=told)


def _allowed(item: Obligation, percent: int | None) -> Obligation:
    """Return an item with the time that the court leaves for reports, if it said so.

    Where the period is law, the court may shorten that time only.
    """
    if percent is None:
        return item
    law = item.period is not None and item.period.is_law
    most = min(percent, item.late_percent) if law else percent
    return item.model_copy(update={"late_percent": most})


def load_catalogue(root: Path) -> Catalogue:
    """Read the catalogue in force under `root`, and what the court itself laid down, if it did.

    Raises ConfigError with every fault.
    """
    text = _text(root, FILE)
    read = read_record(text, CatalogueFile)
    faults = [*_faults(FILE, read), *_twice(read.value)]
    own, own_text = _own(root, faults)
    if faults or read.value is None:
        raise ConfigError(faults)
    return Catalogue(read.value, own, {FILE: text, OWN: own_text})


def _own(root: Path, faults: list[Fault]) -> tuple[Own, str]:
    if not (root / OWN).exists():
        return NOTHING, ""
    text = _text(root, OWN)
    read = read_record(text, Own)
    faults += _faults(OWN, read)
    return read.value or NOTHING, text


def _text(root: Path, path: str) -> str:
    try:
        return (root / path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        message = "Sediakan berkas ini, disimpan sebagai UTF-8."
        raise ConfigError([Fault(path, 1, 1, "", message)]) from None


def _faults(path: str, read: Read[_Model]) -> Iterator[Fault]:
    for problem in read.problems:
        yield Fault(path, problem.line, problem.column, problem.key, problem.message)


def _twice(value: CatalogueFile | None) -> Iterator[Fault]:
    seen: set[str] = set()
    for item in value.items if value else ():
        if item.id in seen:
            yield Fault(FILE, 1, 1, item.id, "Nomor butir ini tertulis dua kali. Ganti salah satu.")
        seen.add(item.id)

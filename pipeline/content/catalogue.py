"""The catalogue of obligatory public information: what a court must publish, and how often.

Source: SK KMA 2-144/KMA/SK/VIII/2022, parts IV.E to IV.H.
"""

import datetime as dt
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Literal

from pydantic import Field, model_validator

from pipeline.errors import ConfigError, Fault
from pipeline.record import Read, Strict, read_record

FILE = "site_config/catalogue/2-144-2022.yml"


class Period(Strict):
    """How long an item may stand unchecked, and where that number comes from."""

    months: int | None = Field(None, ge=1, le=120, description="jumlah bulan")
    weeks: int | None = Field(None, ge=1, le=104, description="jumlah minggu")
    days: int | None = Field(None, ge=1, le=366, description="jumlah hari")
    basis: Literal["stated", "floor", "usual", "event", "link"] = Field(
        description="dasar jangka waktu"
    )
    note: str | None = Field(None, max_length=300, description="penjelasan")

    @model_validator(mode="after")
    def _one_length(self) -> "Period":
        given = [unit for unit in (self.months, self.weeks, self.days) if unit is not None]
        if len(given) > 1:
            raise ValueError("Pilih salah satu saja: months, weeks, atau days.")
        return self


class Obligation(Strict):
    """One item of the catalogue."""

    id: str = Field(pattern=r"^[A-Z][0-9]{0,2}(\.[0-9]{2})?$", description="nomor butir")
    category: Literal["berkala", "serta_merta", "setiap_saat", "juknis", "dikecualikan"] = Field(
        description="golongan informasi"
    )
    title: str = Field(min_length=3, max_length=300, description="nama informasi")
    period: Period | None = Field(description="jarak pembaruan")
    article: str = Field(min_length=2, description="bagian keputusan atau petunjuk teknis")
    owner: str = Field(description="bagian pemilik informasi, menurut site_config/court.yml")
    evidence: Literal["2+", "1"] = Field(description="jumlah sumber")
    link_only: bool = Field(description="true bila cukup ditautkan")
    vouched: bool = Field(
        False, description="true bila isinya data atau laporan yang harus dijamin pejabat"
    )
    never: bool = Field(False, description="true bila tidak boleh terbit")

    @property
    def folder(self) -> str:
        """Return the name of the item's folder under content/informasi/."""
        return self.id.lower().replace(".", "-")


class Catalogue(Strict):
    """The whole of one catalogue file."""

    decree: str = Field(min_length=5, description="nomor keputusan")
    dated: dt.date = Field(description="tanggal keputusan")
    items: tuple[Obligation, ...] = Field(min_length=1, description="daftar butir")

    @cached_property
    def by_id(self) -> dict[str, Obligation]:
        """Return the items by their id."""
        return {item.id: item for item in self.items}


def load_catalogue(root: Path) -> Catalogue:
    """Read the catalogue in force under `root`; raises ConfigError with every fault."""
    try:
        text = (root / FILE).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        message = "Sediakan berkas ini, disimpan sebagai UTF-8."
        raise ConfigError([Fault(FILE, 1, 1, "", message)]) from None
    read = read_record(text, Catalogue)
    faults = list(_faults(read))
    if faults or read.value is None:
        raise ConfigError(faults)
    return read.value


def _faults(read: Read[Catalogue]) -> Iterator[Fault]:
    for problem in read.problems:
        yield Fault(FILE, problem.line, problem.column, problem.key, problem.message)
    seen: set[str] = set()
    for item in read.value.items if read.value else ():
        if item.id in seen:
            yield Fault(FILE, 1, 1, item.id, "Nomor butir ini tertulis dua kali. Ganti salah satu.")
        seen.add(item.id)

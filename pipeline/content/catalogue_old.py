"""The decree that the procedures still cite, mapped to the catalogue in force.

A month before the new decree is judged by the old one, as far as the mapping is certain.
Source: SK KMA 1-144/KMA/SK/I/2011, revoked by SK KMA 2-144/KMA/SK/VIII/2022.
"""

import datetime as dt
from pathlib import Path
from typing import Literal

from pydantic import Field

from pipeline.content.obligation import Category
from pipeline.errors import ConfigError, Fault
from pipeline.record import Strict, read_record

FILE = "site_config/catalogue/1-144-2011.yml"
_NOBODY_FOUND = "0"


class Mapped(Strict):
    """What became of one part of the old decree; `old` is empty where nobody found one."""

    old: str | None = Field(description="nama dalam keputusan lama")
    level: Literal["category", "item"] = Field(description="category atau item")
    new_category: Category = Field(description="golongan dalam katalog sekarang")
    new_items: tuple[str, ...] = Field((), description="butir dalam katalog sekarang")
    certainty: Literal["2+", "1", "0"] = Field(description="jumlah sumber")
    note: str = Field(description="penjelasan")


class OldDecree(Strict):
    """The whole of the file."""

    decree: str = Field(min_length=5, description="nomor keputusan")
    dated: dt.date = Field(description="tanggal keputusan")
    revoked_by: str = Field(min_length=5, description="keputusan yang mencabutnya")
    also_written_as: tuple[str, ...] = Field((), description="cara menulis lain")
    replaced_by_mapping: tuple[Mapped, ...] = Field(description="padanan dalam katalog sekarang")

    @property
    def items(self) -> frozenset[str]:
        """Return the items of today's catalogue that the old decree is known to have had."""
        rows = (row for row in self.replaced_by_mapping if row.level == "item")
        return frozenset(item for row in rows for item in row.new_items)

    @property
    def categories(self) -> frozenset[str]:
        """Return the categories of today's catalogue that the old decree had too."""
        known = (row for row in self.replaced_by_mapping if row.certainty != _NOBODY_FOUND)
        return frozenset(row.new_category for row in known)


def load_old_decree(root: Path) -> OldDecree:
    """Read the mapping under `root`; raises ConfigError with every fault."""
    try:
        text = (root / FILE).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        message = "Sediakan berkas ini, disimpan sebagai UTF-8."
        raise ConfigError([Fault(FILE, 1, 1, "", message)]) from None
    read = read_record(text, OldDecree)
    if read.value is None:
        raise ConfigError([Fault(FILE, p.line, p.column, p.key, p.message) for p in read.problems])
    return read.value

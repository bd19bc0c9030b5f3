"""One item of the catalogue of obligatory public information, and how often it is due.

Source: SK KMA 2-144/KMA/SK/VIII/2022, parts IV.E to IV.H; UU 14/2008 art. 9 to 11.
"""

import datetime as dt
from typing import Literal

from pydantic import Field, model_validator

from pipeline.record import Strict

ID = r"^[A-Z][0-9]{0,2}(\.[0-9]{2})?$"
Basis = Literal["stated", "floor", "usual", "event", "link"]
Category = Literal["berkala", "serta_merta", "setiap_saat", "juknis", "dikecualikan"]
Looks = Literal["back", "ahead"]


class Length(Strict):
    """A length of time in one unit: months, weeks or days; none of them where there is none."""

    months: int | None = Field(None, ge=1, le=120, description="jumlah bulan")
    weeks: int | None = Field(None, ge=1, le=104, description="jumlah minggu")
    days: int | None = Field(None, ge=1, le=366, description="jumlah hari")

    @model_validator(mode="after")
    def _one_length(self) -> "Length":
        given = [unit for unit in (self.months, self.weeks, self.days) if unit is not None]
        if len(given) > 1:
            raise ValueError("Pilih salah satu saja: months, weeks, atau days.")
        return self

    @property
    def given(self) -> bool:
        """Return whether there is a number."""
        return bool(self.months or self.weeks or self.days)


class Period(Length):
    """How long an item may stand unchecked, and where that number comes from."""

    basis: Basis = Field(description="dasar jangka waktu")
    note: str | None = Field(None, max_length=300, description="penjelasan")

    @property
    def is_law(self) -> bool:
        """Return whether the number is a limit of the law, which a court cannot lengthen."""
        return self.basis in ("stated", "floor") and self.given


class Obligation(Strict):
    """One item of the catalogue."""

    id: str = Field(pattern=ID, description="nomor butir")
    category: Category = Field(description="golongan informasi")
    title: str = Field(min_length=3, max_length=300, description="nama informasi")
    period: Period | None = Field(description="jarak pembaruan")
    article: str = Field(min_length=2, description="bagian keputusan atau petunjuk teknis")
    owner: str = Field(description="bagian pemilik informasi, menurut site_config/court.yml")
    evidence: Literal["2+", "1", "own"] = Field(description="jumlah sumber")
    link_only: bool = Field(description="true bila cukup ditautkan")
    live: bool = Field(False, description="true bila isinya hidup di layanan lain dan ditautkan")
    vouched: bool = Field(
        False, description="true bila isinya data atau laporan yang harus dijamin pejabat"
    )
    looks: Looks = Field("back", description="back untuk laporan, ahead untuk rencana")
    reported_within: int | None = Field(
        None, ge=0, le=12, description="bulan sesudah masanya berakhir sampai laporannya terbit"
    )
    late_percent: int = Field(
        25, ge=0, le=100, description="bagian jangka waktu, dalam persen, untuk menyusun laporan"
    )
    follows: Literal["berkala"] | None = Field(
        None, description="golongan yang keadaannya diikuti butir ini"
    )
    only: Literal["pn"] | None = Field(None, description="jenis pengadilan yang diikat butir ini")
    never: bool = Field(False, description="true bila tidak boleh terbit")
    since: dt.date | None = Field(None, description="hari pertama butir ini berlaku")
    until: dt.date | None = Field(None, description="hari terakhir butir ini berlaku")
    person: str | None = Field(None, description="orang yang mengurusnya, menurut people.yml")
    standing_documents: bool = Field(
        False, description="true bila dokumennya tetap berlaku, misalnya keputusan"
    )

    @property
    def folder(self) -> str:
        """Return the name of the item's folder under content/informasi/."""
        return self.id.lower().replace(".", "-")

    @property
    def period_given(self) -> bool:
        """Return whether the item has to be renewed after a time that has a number."""
        return self.period is not None and self.period.given

    @property
    def by_event(self) -> bool:
        """Return whether the item is owed only when something happens."""
        return self.period is not None and self.period.basis == "event" and not self.period.given

    @property
    def linked(self) -> bool:
        """Return whether the item is met by a link to where the information lives."""
        return self.live or self.link_only

    def in_force(self, day: dt.date) -> bool:
        """Return whether the item is owed on a day at all."""
        return not (self.since and day < self.since) and not (self.until and day > self.until)

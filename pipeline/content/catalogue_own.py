"""What a court itself lays down about the catalogue: owners, shorter periods, items of its own.

It stands in a file of its own, so that the catalogue can be replaced without losing it.
"""

import datetime as dt
from typing import Literal

from pydantic import Field

from pipeline.content.obligation import ID, Length, Obligation, Period
from pipeline.record import Strict

FILE = "site_config/catalogue/own.yml"


class Retention(Strict):
    """How long information is kept: in use, and after that in the archive, in the court's words."""

    active: str | None = Field(None, min_length=2, max_length=60, description="masa simpan aktif")
    inactive: str | None = Field(
        None, min_length=2, max_length=60, description="masa simpan inaktif"
    )


class Change(Strict):
    """What this court has otherwise about one item of the catalogue."""

    id: str = Field(pattern=ID, description="nomor butir di katalog")
    owner: str | None = Field(None, description="bagian pemilik, menurut site_config/court.yml")
    period: Length | None = Field(None, description="jarak pembaruan yang lebih pendek")
    person: str | None = Field(None, description="orang yang mengurusnya, menurut people.yml")
    standing_documents: bool | None = Field(
        None, description="true bila dokumennya tetap berlaku, misalnya keputusan"
    )
    reported_within: int | None = Field(
        None, ge=0, le=12, description="bulan sesudah masanya berakhir sampai laporannya terbit"
    )
    retention: Retention | None = Field(None, description="masa simpan butir ini")


NO_RETENTION = Retention()


class Addition(Strict):
    """An item that only this court has; urgent and excluded matters cannot be added."""

    id: str = Field(pattern=r"^P\.[0-9]{2}$", description="nomor butir sendiri, misalnya P.01")
    category: Literal["berkala", "setiap_saat"] = Field(description="berkala atau setiap_saat")
    title: str = Field(min_length=3, max_length=300, description="nama informasi")
    period: Period = Field(description="jarak pembaruan dan dasarnya")
    article: str = Field(
        min_length=2, description="keputusan atau alasan pengadilan menambahkannya"
    )
    owner: str = Field(description="bagian pemilik, menurut site_config/court.yml")
    vouched: bool = Field(
        False, description="true bila isinya data atau laporan yang harus dijamin pejabat"
    )
    since: dt.date | None = Field(None, description="hari pertama butir ini berlaku")
    until: dt.date | None = Field(None, description="hari terakhir butir ini berlaku")
    person: str | None = Field(None, description="orang yang mengurusnya, menurut people.yml")

    def as_obligation(self) -> Obligation:
        """Return the item as one of the catalogue."""
        told = {name: getattr(self, name) for name in type(self).model_fields}
        return Obligation(evidence="own", link_only=False, **told)


class NotApplicable(Strict):
    """An item that this court does not owe for a while, with the reason and who decided."""

    id: str = Field(pattern=ID, description="nomor butir di katalog")
    reason: str = Field(min_length=10, max_length=500, description="alasan, satu kalimat")
    approved_by: str = Field(description="id yang menyetujui, menurut people.yml")
    since: dt.date = Field(description="hari pertama berlaku")
    until: dt.date = Field(description="hari terakhir berlaku")

    def counts(self, day: dt.date) -> bool:
        """Return whether the decision holds on a day."""
        return self.since <= day <= self.until


class Own(Strict):
    """The whole of own.yml."""

    retention: Retention = Field(
        NO_RETENTION, description="masa simpan yang berlaku bila butirnya tidak menyebut sendiri"
    )
    late_percent: int | None = Field(
        None, ge=0, le=100, description="bagian jangka waktu, dalam persen, untuk menyusun laporan"
    )
    changes: tuple[Change, ...] = Field((), description="yang diubah pengadilan")
    additions: tuple[Addition, ...] = Field((), description="butir tambahan pengadilan")
    not_applicable: tuple[NotApplicable, ...] = Field((), description="butir yang tidak berlaku")


NOTHING = Own()

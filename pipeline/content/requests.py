"""The register of requests for information: what was asked, when, and what came of it; no person.

No key takes free text, so there is no place where a name or an address could be written.
Source: UU 14/2008 art. 12 (what is reported), 22 (time to answer), 35 to 36 (objections); SK KMA
2-144/KMA/SK/VIII/2022 (registers of requests and of objections).
"""

import datetime as dt
from collections.abc import Iterator
from typing import Literal

from pydantic import Field, model_validator

from pipeline.content.obligation import ID
from pipeline.record import Strict

Answer = Literal["granted", "partly", "refused"]
Outcome = Literal["granted", "partly", "refused", "withdrawn"]
Why = Literal["excluded", "not_held", "incomplete"]
Ground = Literal[
    "refused", "not_provided", "not_answered", "other_answer", "not_fulfilled", "cost", "late"
]
_WITH_REASON = ("partly", "refused")


class Objection(Strict):
    """An objection against the answer, or against there being none."""

    received: dt.date = Field(description="tanggal keberatan diterima")
    ground: Ground = Field(description="alasan keberatan menurut UU 14/2008 Pasal 35")
    answered: dt.date | None = Field(None, description="tanggal keberatan dijawab")
    outcome: Answer | None = Field(None, description="hasil keberatan")

    @model_validator(mode="after")
    def _fits(self) -> "Objection":
        _raise_first(_unfit(self.received, self.answered, self.outcome))
        return self


class Request(Strict):
    """One request for information; it counts in the year in which it was received."""

    number: int = Field(ge=1, le=99_999, description="nomor urut dalam tahunnya")
    received: dt.date = Field(description="tanggal permohonan diterima lengkap")
    about: str | None = Field(None, pattern=ID, description="butir katalog yang diminta")
    extended: bool = Field(False, description="true bila waktu jawabnya diperpanjang tertulis")
    answered: dt.date | None = Field(None, description="tanggal dijawab atau dicabut pemohon")
    outcome: Outcome | None = Field(None, description="hasil permohonan")
    reasons: tuple[Why, ...] = Field((), description="alasan yang tidak diberikan, per golongan")
    objection: Objection | None = Field(None, description="keberatan atas permohonan ini")

    @model_validator(mode="after")
    def _fits(self) -> "Request":
        _raise_first(_unfit(self.received, self.answered, self.outcome))
        _raise_first(self._reasons_unfit())
        if self.objection is not None and self.objection.received < self.received:
            raise ValueError("Periksa tanggalnya: keberatan ada sesudah permohonannya.")
        return self

    def _reasons_unfit(self) -> Iterator[str]:
        if self.outcome in _WITH_REASON and not self.reasons:
            yield "Isi `reasons`: yang tidak diberikan harus disebut alasannya."
        if self.outcome not in _WITH_REASON and self.reasons:
            yield "Hapus `reasons`: alasan hanya untuk yang ditolak atau dikabulkan sebagian."
        if len(set(self.reasons)) < len(self.reasons):
            yield "Tulis setiap alasan satu kali saja."


class RequestYear(Strict):
    """The whole of one year's file."""

    year: int = Field(ge=2010, le=2200, description="tahun registernya, sama dengan nama berkas")
    complete_until: dt.date | None = Field(
        None, description="sampai tanggal ini semua permohonan sudah tercatat"
    )
    requests: tuple[Request, ...] = Field((), description="daftar permohonan")

    @model_validator(mode="after")
    def _fits(self) -> "RequestYear":
        _raise_first(self._unfit())
        return self

    def _unfit(self) -> Iterator[str]:
        if self.complete_until is not None and self.complete_until.year != self.year:
            yield f"Isi `complete_until` dengan tanggal dalam tahun {self.year}."
        seen: set[int] = set()
        for each in self.requests:
            if each.received.year != self.year:
                yield f"Pindahkan nomor {each.number}: diterima bukan dalam tahun {self.year}."
            if each.number in seen:
                yield f"Ganti nomor {each.number}: sudah dipakai permohonan lain."
            seen.add(each.number)


def _unfit(received: dt.date, answered: dt.date | None, outcome: str | None) -> Iterator[str]:
    if (answered is None) != (outcome is None):
        yield "Isi `answered` dan `outcome` bersama-sama, atau kosongkan keduanya."
    if answered is not None and answered < received:
        yield "Periksa tanggalnya: jawaban ada sesudah permohonan diterima."


def _raise_first(faults: Iterator[str]) -> None:
    """Raise ValueError with the first fault, where there is one."""
    for fault in faults:
        raise ValueError(fault)

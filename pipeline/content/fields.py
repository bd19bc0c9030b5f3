"""The keys that several kinds of content share; each description is what a clerk reads."""

import datetime as dt
from typing import Literal

from pydantic import Field

from pipeline.record import Strict

FILE_NAME = r"^[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*$"
_SHA256 = r"^[0-9a-f]{64}$"


class Photo(Strict):
    """A picture of an item, with what a reader who cannot see it must know."""

    file: str = Field(pattern=FILE_NAME, description="nama berkas foto, misalnya foto/01.jpg")
    alt: str = Field(min_length=3, max_length=300, description="apa yang terlihat di foto")
    caption: str = Field(min_length=3, max_length=300, description="keterangan foto")
    people: Literal["none", "adults", "children"] = Field(
        description="siapa yang terlihat: none, adults, atau children"
    )
    consent: str | None = Field(None, max_length=300, description="bukti persetujuan orang di foto")
    faces_covered: bool = Field(False, description="true bila wajah sudah ditutup")
    taken_on: dt.date | None = Field(None, description="tanggal foto diambil")


class SourceDocument(Strict):
    """A signed document that an item rests on, and the officer who vouches for it.

    It need not be published; what is told of it stays with the item as its record.
    Source: SOP pengisian konten (tais-06), Keterangan: data must match the signed hard copy.
    """

    title: str = Field(min_length=3, max_length=200, description="judul dokumen")
    sha256: str | None = Field(None, pattern=_SHA256, description="sidik jari SHA-256 berkas")
    officer: str = Field(min_length=3, description="jabatan yang mengetahui dokumen aslinya")
    officer_name: str | None = Field(None, description="nama pejabat itu")
    signed_on: dt.date | None = Field(None, description="tanggal dokumen asli ditandatangani")
    number: str | None = Field(None, description="nomor surat atau keputusan")


class Document(SourceDocument):
    """A document that is published beside its item."""

    file: str = Field(pattern=FILE_NAME, description="nama berkas dokumen")
    sha256: str = Field(pattern=_SHA256, description="sidik jari SHA-256 berkas")
    replaces: str | None = Field(
        None, pattern=FILE_NAME, description="berkas lama di halaman ini yang digantikan"
    )


class Correction(Strict):
    """A public notice of what was corrected, and when.

    Source: Pedoman Pemberitaan Media Siber, point 5.
    """

    date: dt.date = Field(description="tanggal koreksi")
    text: str = Field(min_length=10, max_length=500, description="apa yang dikoreksi")


class Superseded(Strict):
    """That another page took this one's place, and when."""

    on: dt.date = Field(description="tanggal diganti")
    by: str = Field(
        pattern=r"^/([a-z0-9][a-z0-9._-]*/)+$",
        description="alamat penggantinya, misalnya /pengumuman/2026/12/jam-layanan/",
    )
    reason: str | None = Field(
        None, min_length=10, max_length=500, description="apa yang berubah, satu kalimat"
    )


class CaseReference(Strict):
    """The case an item speaks of; its class decides how carefully the item is handled."""

    number: str = Field(min_length=5, max_length=80, description="nomor perkara lengkap")
    classification: str = Field(
        min_length=3, description="klasifikasi perkara, misalnya perceraian"
    )


class Activity(Strict):
    """When, where, who, why and with what result: the body of a report on an activity.

    Source: Juknis 2026, part B.1-B.3.
    """

    time: str = Field(min_length=5, description="hari, tanggal, dan pukul kegiatan")
    place: str = Field(min_length=3, description="tempat kegiatan")
    participants: str = Field(min_length=3, description="siapa yang hadir")
    purpose: str = Field(min_length=3, description="tujuan kegiatan")
    result: str = Field(min_length=3, description="hasil atau manfaat kegiatan")


class Link(Strict):
    """A link to an official place outside the site."""

    title: str = Field(min_length=3, description="nama tautan")
    url: str = Field(pattern=r"^https://\S+$", description="alamat https")


class Figure(Strict):
    """The result of a survey in one period: an index such as IKM or IPAK.

    Source: Juknis 2026 c.13 and c.14 (period, three lowest elements, follow-up, respondents).
    """

    period: str = Field(
        min_length=4, max_length=18, description="periode, misalnya Triwulan III 2026"
    )
    value: float = Field(ge=0, le=100, description="nilai indeks, 0 sampai 100, misalnya 88.4")
    lowest: tuple[str, ...] = Field(
        min_length=3, max_length=3, description="tiga unsur dengan nilai terendah"
    )
    follow_up: str = Field(min_length=10, max_length=300, description="tindak lanjut")
    respondents: int = Field(ge=1, description="jumlah responden")

    @property
    def shown(self) -> str:
        """Return the value as an Indonesian reader writes it: `88,40`."""
        return f"{self.value:.2f}".replace(".", ",")


class Front(Strict):
    """The keys of every item."""

    title: str = Field(min_length=3, max_length=120, description="judul")
    summary: str = Field(
        min_length=10, max_length=300, description="ringkasan satu atau dua kalimat"
    )
    section: str = Field(description="bagian pemilik informasi, menurut site_config/court.yml")
    author: str | None = Field(None, description="penulis, menurut site_config/people.yml")
    review_class: Literal["biasa", "perhatian_khusus", "serta_merta"] = Field(
        "biasa", alias="class", description="kelas persetujuan"
    )
    tags: tuple[str, ...] = Field((), description="daftar tag, huruf kecil")
    photos: tuple[Photo, ...] = Field((), description="daftar foto")
    documents: tuple[Document, ...] = Field((), description="daftar dokumen")
    sources: tuple[SourceDocument, ...] = Field(
        (), description="daftar dokumen sumber yang tidak ikut terbit"
    )
    publish_at: dt.date | None = Field(None, description="tanggal mulai tayang")
    expires_at: dt.date | None = Field(None, description="tanggal tidak tayang lagi")
    corrections: tuple[Correction, ...] = Field((), description="daftar koreksi")
    superseded: Superseded | None = Field(
        None, description="diganti halaman lain: tanggal dan alamatnya"
    )
    case: CaseReference | None = Field(None, description="perkara yang dibicarakan")


class Dated(Front):
    """The keys of an item that belongs to a day."""

    date: dt.date = Field(description="tanggal terbit, misalnya 2026-11-20")
    author: str | None = Field(description="penulis, menurut site_config/people.yml")

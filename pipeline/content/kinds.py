"""The kinds of content: what each one's front matter must hold, and where it lives."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from pipeline.content.fields import Activity, CaseReference, Dated, Figure, Front, Link

_MOMENT = r"^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3])\.[0-5]\d$"


class Article(Dated):
    """A news article (berita)."""

    activity: Activity | None = Field(None, description="waktu, tempat, peserta, tujuan, hasil")


class Announcement(Dated):
    """An announcement (pengumuman)."""

    category: Literal[
        "denda-tilang",
        "lelang",
        "pengadaan",
        "penerimaan-pegawai",
        "harta-pailit",
        "layanan",
        "lain",
    ] = Field(description="jenis pengumuman")
    obligation: str | None = Field(
        None, description="butir katalog bila serta_merta, M1 sampai M9, misalnya M1"
    )


class Event(Dated):
    """A planned activity (agenda)."""

    starts: str = Field(pattern=_MOMENT, description="mulai, misalnya 2026-12-01 08.30")
    ends: str | None = Field(None, pattern=_MOMENT, description="selesai")
    place: str = Field(min_length=3, description="tempat")


class Video(Dated):
    """A video: a file with captions, or a plain link; its body is the transcript."""

    link: str | None = Field(None, pattern=r"^https://\S+$", description="alamat https video")
    file: str | None = Field(None, description="berkas video")
    captions: str | None = Field(None, description="berkas teks video (.vtt)")
    duration_minutes: int = Field(ge=1, le=240, description="lama video dalam menit")


class Coverage(Dated):
    """A photo coverage of an activity (peliputan)."""

    activity: Activity = Field(description="waktu, tempat, peserta, tujuan, hasil")


class Summons(Dated):
    """A public summons of a party whose address is unknown: the one kind that names a person.

    Source: PP 9/1975 art. 27; KHI art. 138.
    """

    party: str = Field(min_length=3, description="nama pihak yang dipanggil")
    last_known_address: str = Field(min_length=3, description="alamat terakhir yang diketahui")
    announced_first: dt.date = Field(description="tanggal pengumuman pertama")
    announced_second: dt.date = Field(description="tanggal pengumuman kedua")
    hearing_on: dt.date = Field(description="tanggal sidang")
    hearing_place: str = Field(min_length=3, description="tempat sidang")
    expires_at: dt.date | None = Field(description="tanggal tidak tayang lagi")
    case: CaseReference | None = Field(description="perkara")


class PublicInformation(Front):
    """An item of obligatory public information (informasi)."""

    author: str | None = Field(description="penulis, menurut site_config/people.yml")
    obligation: str = Field(description="kode kewajiban di katalog, misalnya B1.01")
    updated: dt.date = Field(description="tanggal terakhir diperbarui")
    period: str | None = Field(None, description="masa yang dicakup, misalnya Tahun 2025")
    links: tuple[Link, ...] = Field((), description="tautan resmi")
    figures: tuple[Figure, ...] = Field(
        (), description="hasil survei setiap periode, yang terbaru di akhir"
    )
    to_fill: tuple[str, ...] = Field((), description="yang masih harus diisi pengadilan")
    to_adapt: tuple[str, ...] = Field(
        (), description="yang masih contoh dan disesuaikan pengadilan; halamannya sudah dihitung"
    )


class Page(Front):
    """A standing page of the menu tree (halaman)."""

    updated: dt.date = Field(description="tanggal terakhir diperbarui")
    shows: tuple[Literal["opening_hours", "contact"], ...] = Field(
        (), description="keterangan dari court.yml yang ditampilkan: opening_hours, contact"
    )
    to_fill: tuple[str, ...] = Field((), description="yang masih harus diisi pengadilan")


@dataclass(frozen=True)
class Kind:
    """One kind of content: its folder under content/, its front matter, its names for readers."""

    folder: str
    front: type[Front]
    label: str
    list_title: str

    @property
    def dated(self) -> bool:
        """Return whether items live under year and month."""
        return issubclass(self.front, Dated)


KINDS: dict[str, Kind] = {
    kind.folder: kind
    for kind in (
        Kind("berita", Article, "Berita", "Berita"),
        Kind("pengumuman", Announcement, "Pengumuman", "Pengumuman"),
        Kind("agenda", Event, "Agenda", "Agenda kegiatan"),
        Kind("video", Video, "Video", "Video"),
        Kind("peliputan", Coverage, "Liputan foto", "Liputan foto"),
        Kind("panggilan", Summons, "Panggilan", "Panggilan pihak yang alamatnya tidak diketahui"),
        Kind("informasi", PublicInformation, "Informasi publik", "Informasi publik"),
        Kind("halaman", Page, "Halaman", "Halaman"),
    )
}

REQUESTS = "permohonan"
NEVER_PUBLISHED = ("ceklis", "persetujuan", REQUESTS)

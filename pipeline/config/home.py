"""What court.yml says of the home page alone: banners, integrity zone, videos, news elsewhere."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from pipeline.config.shapes import HttpsUrl, Target, Text
from pipeline.record import Strict

BANNERS = "site_config/theme/banners"
MOST_BANNERS = 5
Inside = Annotated[str, Field(pattern=r"^(/[a-z0-9][a-z0-9.-]*)+/$")]


class Banner(Strict):
    """A short notice of the court's policy: always words, with or without a picture."""

    title: str = Field(max_length=80, pattern=r"^\S(.*\S)?$", description="isi spanduk, pendek")
    text: Text | None = Field(None, description="penjelasan, satu atau dua kalimat")
    to: Target | None = Field(None, description='tujuan: "/alamat/" di situs ini, atau https')
    picture: str | None = Field(
        None,
        pattern=r"^[a-z0-9][a-z0-9-]*\.(jpg|jpeg|png|webp)$",
        description="nama berkas gambar di site_config/theme/banners",
    )
    alt: Text | None = Field(None, description="yang terlihat di gambar, satu kalimat")
    until: dt.date | None = Field(None, description="hari terakhir tampil, misalnya 2026-12-31")

    def is_shown(self, as_of: dt.date) -> bool:
        """Return whether readers see the banner on a day."""
        return self.until is None or as_of <= self.until


class IntegrityZone(Strict):
    """What the court was awarded as an integrity zone.

    Source: PermenPANRB 90/2021 (WBK and WBBM).
    """

    award: Literal["wbk", "wbbm"] = Field(description="wbk atau wbbm")
    year: int = Field(ge=2009, le=2100, description="tahun predikat diterima")
    to: Target = Field(description="halaman tentang zona integritas, atau alamat https")

    @property
    def name(self) -> str:
        """Return the award in words."""
        names = {
            "wbk": "Wilayah Bebas dari Korupsi",
            "wbbm": "Wilayah Birokrasi Bersih dan Melayani",
        }
        return names[self.award]


class NewsSource(Strict):
    """Where news of a higher body is read."""

    name: Text = Field(description="nama lembaga")
    url: HttpsUrl = Field(description="alamat https beritanya")


class Home(Strict):
    """What `home` in court.yml says."""

    banners: tuple[Banner, ...] = Field(
        (), max_length=MOST_BANNERS, description="daftar spanduk; [] bila tidak ada"
    )
    integrity_zone: IntegrityZone | None = Field(
        None, description="predikat zona integritas; hapus bila belum ada"
    )
    videos: tuple[Inside, ...] = Field(
        (), max_length=4, description="daftar alamat video yang selalu tampil di beranda"
    )
    news_elsewhere: tuple[NewsSource, ...] = Field(
        (), max_length=6, description="daftar tempat membaca berita lembaga lain"
    )

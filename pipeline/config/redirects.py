"""redirects.yml: addresses that moved; a link that once worked keeps working."""

import datetime as dt

from pydantic import Field

from pipeline.record import Strict


class Redirect(Strict):
    """One address that moved, and where to."""

    origin: str = Field(
        alias="from",
        max_length=300,
        pattern=r"^(/[A-Za-z0-9][A-Za-z0-9._~-]*)+/?$",
        description="alamat lama di situs ini, misalnya /berita/judul-lama/",
    )
    to: str = Field(
        max_length=300,
        pattern=r"^(/|(/[a-z0-9][a-z0-9._-]*)+/?)$",
        description="alamat baru di situs ini, misalnya /berita/2026/11/judul-baru/",
    )
    since: dt.date = Field(description="tanggal pindah, misalnya 2026-11-20")

    @property
    def old(self) -> str:
        """Return the old address with a slash at both ends; it answers without the last one too."""
        return f"/{self.origin.strip('/')}/"


class Redirects(Strict):
    """The whole of redirects.yml."""

    redirects: tuple[Redirect, ...] = Field(description="daftar alamat pindah; [] bila tidak ada")

    def in_force(self, as_of: dt.date) -> tuple[Redirect, ...]:
        """Return what has moved by `as_of`, sorted by old address."""
        moved = (each for each in self.redirects if each.since <= as_of)
        return tuple(sorted(moved, key=lambda each: each.old))

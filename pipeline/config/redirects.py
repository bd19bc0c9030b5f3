"""redirects.yml: addresses that moved; a link that once worked keeps working."""

import datetime as dt
from urllib.parse import quote_plus, unquote_plus

from pydantic import Field

from pipeline.record import Strict

_SEGMENTS = r"(/[A-Za-z0-9][A-Za-z0-9._~-]*)+/?"
_VALUE = r"([A-Za-z0-9._~:,/+-]|%[0-9A-Fa-f]{2})"
_PAIR = rf"[A-Za-z0-9_.-]+(=({_VALUE})*)?"
_QUERY = rf"\?{_PAIR}(&{_PAIR})*"


class Redirect(Strict):
    """One address that moved, and where to."""

    origin: str = Field(
        alias="from",
        max_length=300,
        pattern=rf"^({_SEGMENTS}({_QUERY})?|/{_QUERY})$",
        description="alamat lama di situs ini, misalnya /berita/judul-lama/ atau /index.php?id=12",
    )
    to: str = Field(
        max_length=300,
        pattern=r"^(/|(/[a-z0-9][a-z0-9._-]*)+/?)$",
        description="alamat baru di situs ini, misalnya /berita/2026/11/judul-baru/",
    )
    since: dt.date = Field(description="tanggal pindah, misalnya 2026-11-20")

    @property
    def path(self) -> str:
        """Return the old address before `?`, a slash at both ends; it answers without the last."""
        inside = self.origin.partition("?")[0].strip("/")
        return f"/{inside}/" if inside else "/"

    @property
    def asked(self) -> tuple[tuple[str, str], ...]:
        """Return name and value of what stands after `?`, decoded and sorted: its order is free."""
        pairs = (pair.partition("=") for pair in self.origin.partition("?")[2].split("&") if pair)
        return tuple(sorted({(name, unquote_plus(value)) for name, _, value in pairs}))

    @property
    def old(self) -> str:
        """Return the old address in the one form in which two of them can be compared."""
        asked = "&".join(f"{name}={quote_plus(value)}" for name, value in self.asked)
        return f"{self.path}?{asked}" if asked else self.path


class Redirects(Strict):
    """The whole of redirects.yml."""

    redirects: tuple[Redirect, ...] = Field(description="daftar alamat pindah; [] bila tidak ada")

    def in_force(self, as_of: dt.date) -> tuple[Redirect, ...]:
        """Return what has moved by `as_of`, sorted by old address."""
        moved = (each for each in self.redirects if each.since <= as_of)
        return tuple(sorted(moved, key=lambda each: each.old))

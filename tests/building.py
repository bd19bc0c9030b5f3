"""A tiny court in a temporary folder: its configuration, and items written from short values."""

import dataclasses
import datetime as dt
import hashlib
import io
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from PIL import Image

from pipeline.checks.facts import Facts
from pipeline.checks.language.dictionary import Dictionary
from pipeline.checks.run import run
from pipeline.config.files import Config
from pipeline.config.home import Home
from pipeline.config.load import load_config
from pipeline.config.menu import Menu, MenuEntry
from pipeline.config.redirects import Redirect, Redirects
from pipeline.content.catalogue import Catalogue, load_catalogue
from pipeline.content.load import Loaded, load_site
from pipeline.content.receipt import receipt_name, text_of
from pipeline.content.request_file import read_requests
from pipeline.findings import Finding
from pipeline.outside.pdf.read import Readings
from tests.receipts import receipt_of

ROOT = Path(__file__).resolve().parents[1]
AS_OF = dt.date(2026, 11, 20)
_GPS, _LATITUDE_REF, _LATITUDE = 0x8825, 1, 2

ACTIVITY = {
    "time": "Selasa, 17 November 2026, pukul 09.00",
    "place": "Ruang sidang utama",
    "participants": "Hakim dan pegawai",
    "purpose": "Menjelaskan alur layanan",
    "result": "Pengunjung memahami alur layanan",
}
_COMMON = {
    "title": "Alur Layanan Dijelaskan",
    "summary": "Petugas menjelaskan alur layanan kepada pengunjung.",
    "section": "hukum",
    "author": "penulis-hukum",
}
_DAY = {"date": dt.date(2026, 11, 18)}
_FRONTS: dict[str, dict[str, Any]] = {
    "berita": {**_COMMON, **_DAY},
    "pengumuman": {**_COMMON, **_DAY, "category": "layanan"},
    "agenda": {**_COMMON, **_DAY, "starts": "2026-12-01 08.30", "place": "Ruang sidang utama"},
    "video": {
        **_COMMON,
        **_DAY,
        "link": "https://video.pn-contoh.example/alur",
        "duration_minutes": 3,
    },
    "peliputan": {**_COMMON, **_DAY, "activity": ACTIVITY},
    "panggilan": {
        **_COMMON,
        **_DAY,
        "party": "Contoh Satu",
        "last_known_address": "Kota Contoh",
        "announced_first": dt.date(2026, 9, 18),
        "announced_second": dt.date(2026, 10, 18),
        "hearing_on": dt.date(2027, 1, 18),
        "hearing_place": "Ruang sidang utama",
        "expires_at": dt.date(2027, 1, 19),
        "case": {"number": "12/Pdt.G/2026/PN Cth", "classification": "perceraian"},
        "class": "perhatian_khusus",
    },
    "informasi": {**_COMMON, "obligation": "B1.01", "updated": dt.date(2026, 10, 5)},
    "halaman": {**_COMMON, "updated": dt.date(2026, 10, 5)},
}
_FOLDERS = {
    "informasi": "informasi/b1-01",
    "halaman": "halaman/layanan-publik/jam-kerja",
}


@dataclass
class Court:
    """A court's folder, with the configuration that the rules are given."""

    root: Path
    config: Config
    catalogue: Catalogue
    before: Mapping[str, str] | None = None
    dictionary: Dictionary | None = None

    def add(
        self,
        kind: str,
        *,
        at: str | None = None,
        body: str = "Isi.\n",
        files: dict[str, bytes] | None = None,
        received: bool = True,
        **changes: Any,
    ) -> str:
        """Write an item of a kind, its front matter changed by `changes`; return its path.

        Each of its files gets a receipt, unless they were not `received`.
        """
        folder = f"content/{at or _FOLDERS.get(kind, f'{kind}/2026/11/contoh')}"
        front = yaml.safe_dump({**_FRONTS[kind], **changes}, allow_unicode=True, sort_keys=False)
        self.write(f"{folder}/index.md", f"---\n{front}---\n{body}")
        for name, content in (files or {}).items():
            self.write(f"{folder}/{name}", content)
            if received and not name.startswith("penerimaan/"):
                self.receive(folder, name, content)
        return f"{folder}/index.md"

    def withdraw(
        self,
        at: str,
        *,
        reason: str = "Isinya keliru dan tidak dapat diperbaiki.",
        title: str | None = "Alur Layanan",
    ) -> str:
        """Write what is left of an item that was withdrawn; return its path."""
        told = {"withdrawn": {"on": AS_OF, "reason": reason}} | ({"title": title} if title else {})
        path = f"content/{at}/index.md"
        self.write(path, f"---\n{yaml.safe_dump(told, allow_unicode=True)}---\n")
        return path

    def receive(self, folder: str, name: str, content: bytes) -> Path:
        """Write the receipt of a file of the item in `folder`."""
        return self.write(f"{folder}/{receipt_name(name)}", text_of(receipt_of(name, content)))

    def write(self, path: str, content: str | bytes) -> Path:
        """Write a file under the court's folder."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    def load(self) -> Loaded:
        return load_site(self.root)

    def facts(self) -> Facts:
        read_pdf = Readings(Path(_kept_readings().name)).read
        site, as_of = self.load().site, AS_OF
        known = (site, self.config, as_of, self.catalogue, read_pdf)
        return Facts(*known, self.before, self.dictionary, read_requests(self.root))

    def found(self, code: str | None = None) -> list[Finding]:
        """Return what the rules find (of one code); the items themselves must be readable."""
        assert self.load().findings == ()
        return [f for f in run(self.facts()) if code is None or f.code == code]

    def lines(self, code: str) -> list[int]:
        """Return the lines on which a code is found."""
        return [finding.place.line for finding in self.found(code)]

    def change_court(self, **changes: Any) -> None:
        """Change values of court.yml as the rules see it."""
        court = self.config.court.model_copy(update=changes)
        self.config = dataclasses.replace(self.config, court=court)

    def set_home(self, **told: Any) -> None:
        """Say what the home page alone shows, as court.yml would."""
        self.change_court(home=Home.model_validate(told, strict=False))

    def set_menu(self, *targets: str) -> None:
        """Give the site a menu with one entry a target, each below the one before."""
        entries: tuple[MenuEntry, ...] = ()
        for target in reversed(targets):
            entries = (MenuEntry(title=f"Menu {target}", to=target, items=entries),)
        self.config = dataclasses.replace(self.config, menu=Menu(menu=entries))

    def set_redirects(self, *rows: tuple[str, str], since: dt.date = AS_OF) -> None:
        """Let old addresses lead to new ones."""
        told = [Redirect.model_validate({"from": a, "to": b, "since": since}) for a, b in rows]
        redirects = Redirects(redirects=tuple(told))
        self.config = dataclasses.replace(self.config, redirects=redirects)


@cache
def _kept_readings() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory()


@cache
def _configuration() -> tuple[Config, Catalogue]:
    return load_config(ROOT), load_catalogue(ROOT)


def make_court(root: Path) -> Court:
    """Make `root` a court's folder with this repository's configuration and the smallest menu."""
    shutil.copytree(ROOT / "site_config", root / "site_config", dirs_exist_ok=True)
    (root / "site_config/menu.yml").write_text("menu:\n  - title: Beranda\n    to: /\n")
    config, catalogue = _configuration()
    court = Court(root, config, catalogue)
    court.set_menu("/")
    court.set_redirects()
    court.change_court(grid=(), home=Home())
    court.set_redirects()
    return court


def photo(number: int = 1, **changes: Any) -> dict[str, Any]:
    """Return one entry of `photos`."""
    return {
        "file": f"foto/{number:02}.jpg",
        "alt": "Petugas menunjukkan papan alur layanan.",
        "caption": "Petugas PTSP menjelaskan alur layanan.",
        "people": "none",
        **changes,
    }


def photos(count: int) -> dict[str, Any]:
    """Return the keys of `Court.add` for an item with so many photos."""
    return {
        "photos": [photo(number) for number in range(1, count + 1)],
        "files": {f"foto/{number:02}.jpg": picture() for number in range(1, count + 1)},
    }


def document(content: bytes, **changes: Any) -> dict[str, Any]:
    """Return one entry of `documents` for a file with this content."""
    return {
        "file": "laporan.pdf",
        "title": "Ringkasan Laporan Tahun 2025",
        "sha256": hashlib.sha256(content).hexdigest(),
        "officer": "Sekretaris",
        **changes,
    }


def picture(*, size: tuple[int, int] = (8, 8), form: str = "JPEG", place: bool = False) -> bytes:
    """Return a real picture, with the place where it was taken if asked for."""
    exif = Image.Exif()
    if place:
        exif[_GPS] = {_LATITUDE_REF: "S", _LATITUDE: (6.0, 10.0, 30.0)}
    made = io.BytesIO()
    Image.new("RGB", size, "white").save(made, form, exif=exif)
    return made.getvalue()


def nik(
    province: int = 32, day: int = 17, month: int = 5, year: int = 90, serial: int = 9999
) -> str:
    """Return 16 digits of the form of a NIK; no real one is written down anywhere."""
    return f"{province:02}7315{day:02}{month:02}{year:02}{serial:04}"

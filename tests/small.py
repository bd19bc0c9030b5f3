"""A small court that builds by itself in a second or two, for tests that build it many times."""

import datetime as dt
from pathlib import Path

import yaml

from tests.building import ROOT, Court, make_court, photo, picture

_PLAIN = ("grid", "home")
_PROCEDURES = ("tais-06", "tais-08")


def small_court(root: Path) -> Court:
    """Make `root` a court of some twenty pages: two years of news, a page, what begins and ends."""
    court = make_court(root)
    (root / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text("utf-8"), "utf-8")
    change_yaml(root / "site_config/court.yml", lambda told: [told.pop(key) for key in _PLAIN])
    (root / "site_config/redirects.yml").write_text("redirects: []\n", "utf-8")
    for year, month in ((2025, 3), (2025, 11), (2026, 10)):
        day = dt.date(year, month, 5)
        court.add("berita", at=f"berita/{year}/{month:02}/lama", date=day, tags=["lama", "sidang"])
    ends = {"publish_at": dt.date(2026, 11, 18), "expires_at": dt.date(2026, 11, 29)}
    court.add("pengumuman", at="pengumuman/2026/11/libur", **ends)
    for file in (root / "site_config/sop").glob("*.yml"):
        if file.stem not in _PROCEDURES:
            file.unlink()
    court.add("halaman", at="halaman/sop", body="Cara kerja.\n")
    away = "Lihat [pengumuman libur](/pengumuman/2026/11/libur/) bila perlu.\n"
    court.add("halaman", body=f"## Senin\n\n{away}")
    court.add("halaman", at="halaman/layanan-publik", body="Layanan.\n")
    court.add("informasi")
    with_photo = {"photos": [photo()], "files": {"foto/01.jpg": picture(size=(600, 400))}}
    court.add("berita", at="berita/2026/11/berfoto", tags=["sidang"], **with_photo)
    return court


def change_yaml(file: Path, change: object) -> None:
    """Change a YAML file through a function that changes what it holds."""
    told = yaml.safe_load(file.read_text("utf-8"))
    assert callable(change)
    change(told)
    file.write_text(yaml.safe_dump(told, allow_unicode=True, sort_keys=False), "utf-8")

"""Gambar spanduk di beranda tidak ada atau tidak terbaca.

## Mengapa penting
Pengunjung beranda melihat gambar rusak, dan situs tidak dapat dibangun.

## Cara memperbaiki
Simpan gambarnya di site_config/theme/banners dengan nama yang tertulis di `picture` dalam
site_config/court.yml, atau hapus `picture` dan `alt` spanduk itu.

## Dasar
Juknis 2026 (spanduk kebijakan di beranda; tidak boleh ada gambar rusak).
"""

from collections.abc import Iterator
from pathlib import Path

from pipeline.checks.facts import Facts
from pipeline.checks.files.pictures import read_whole
from pipeline.config.home import BANNERS
from pipeline.content.item import Site
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_FILE = "site_config/court.yml"


@rule("HOM001", on=Site, severity=Severity.BLOCK)
def banner_picture_unreadable(site: Site, facts: Facts) -> Iterator[Told]:
    """Find a banner of the day whose picture is not there or cannot be read."""
    shown = (banner for banner in facts.config.court.home.banners if banner.is_shown(facts.as_of))
    for name in (banner.picture for banner in shown if banner.picture):
        if not _is_readable(site.root / BANNERS / name):
            message = f"Simpan gambar spanduk {name} di {BANNERS}: gambar itu tidak terbaca."
            yield Told(message, path=_FILE)


def _is_readable(file: Path) -> bool:
    try:
        read_whole(file)
    except Exception:
        return False
    return True

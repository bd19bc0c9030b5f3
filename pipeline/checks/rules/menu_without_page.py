"""Menu, atau tautan di beranda, menuju halaman yang tidak ada.

## Mengapa penting
Pengunjung yang memilihnya hanya menemukan pesan bahwa halaman tidak ditemukan.

## Cara memperbaiki
Buat halamannya di content/halaman/, betulkan alamatnya di site_config/menu.yml (menu) atau
site_config/court.yml (`grid` atau `home`), atau hapus barisnya.

## Dasar
Juknis 2026 (susunan menu; tautan di beranda tidak boleh rusak).
"""

from collections.abc import Iterable, Iterator

from pipeline.checks.facts import Facts
from pipeline.config.court import Court
from pipeline.config.menu import MenuEntry
from pipeline.content.item import Site
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_FILE = "site_config/menu.yml"
_COURT = "site_config/court.yml"


@rule("CNT011", on=Site, severity=Severity.BLOCK)
def menu_without_page(_site: Site, facts: Facts) -> Iterator[Told]:
    """Find a link of the menu or the home page that has neither an item nor a list."""
    for entry in _entries(facts.config.menu.menu):
        if entry.to.startswith("/") and entry.to not in facts.addresses:
            message = f'Buat halaman {entry.to} untuk menu "{entry.title}", atau ubah tujuannya.'
            yield Told(message, path=_FILE)
    for what, target in _home(facts.config.court):
        if target.startswith("/") and target not in facts.addresses:
            message = f"Buat halaman {target} untuk {what} di beranda, atau ubah tujuannya."
            yield Told(message, path=_COURT)


def _home(court: Court) -> Iterator[tuple[str, str]]:
    """Yield what the home page links to: what it is for a reader, and the target."""
    for link in court.grid:
        yield f'gambar "{link.title}"', link.to
    for banner in court.home.banners:
        yield f'spanduk "{banner.title}"', banner.to or ""
    if court.home.integrity_zone:
        yield "predikat zona integritas", court.home.integrity_zone.to
    for address in court.home.videos:
        yield "video", address


def _entries(entries: Iterable[MenuEntry]) -> Iterator[MenuEntry]:
    for entry in entries:
        yield entry
        yield from _entries(entry.items)

"""Menu atau gambar layanan di beranda menuju halaman yang tidak ada.

## Mengapa penting
Pengunjung yang memilihnya hanya menemukan pesan bahwa halaman tidak ditemukan.

## Cara memperbaiki
Buat halamannya di content/halaman/, betulkan alamatnya di site_config/menu.yml (menu) atau
site_config/court.yml (`grid`), atau hapus barisnya.

## Dasar
Juknis 2026 (susunan menu; tautan di beranda tidak boleh rusak).
"""

from collections.abc import Iterable, Iterator

from pipeline.checks.facts import Facts
from pipeline.config.menu import MenuEntry
from pipeline.content.item import Site
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_FILE = "site_config/menu.yml"
_COURT = "site_config/court.yml"


@rule("CNT011", on=Site, severity=Severity.BLOCK)
def menu_without_page(_site: Site, facts: Facts) -> Iterator[Told]:
    """Find a link of the menu or the home grid that has neither an item nor a list."""
    for entry in _entries(facts.config.menu.menu):
        if entry.to.startswith("/") and entry.to not in facts.addresses:
            message = f'Buat halaman {entry.to} untuk menu "{entry.title}", atau ubah tujuannya.'
            yield Told(message, path=_FILE)
    for link in facts.config.court.grid:
        if link.to.startswith("/") and link.to not in facts.addresses:
            message = f'Buat halaman {link.to} untuk gambar "{link.title}", atau ubah tujuannya.'
            yield Told(message, path=_COURT)


def _entries(entries: Iterable[MenuEntry]) -> Iterator[MenuEntry]:
    for entry in entries:
        yield entry
        yield from _entries(entry.items)

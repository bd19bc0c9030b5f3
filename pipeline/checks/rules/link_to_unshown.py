"""Tautan menuju halaman yang belum tampil atau tidak tampil lagi.

## Mengapa penting
Pembaca hanya menemukan pesan bahwa halaman tidak ditemukan.

## Cara memperbaiki
Hapus tautannya, atau samakan masa tayangnya: `publish_at` dan `expires_at` halaman yang dituju.
Halaman yang sudah ditarik tidak tampil lagi.

## Dasar
Juknis 2026 (tidak ada tautan rusak); UU 14/2008 pasal 7 ayat (2).
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.html.markdown_parts import parts_of
from pipeline.checks.links.addresses import inside
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_WHEN = {
    "scheduled": "belum tampil",
    "expired": "tidak tampil lagi",
    "withdrawn": "sudah ditarik",
}


@rule("LNK006", on=Item, severity=Severity.WARN, wide=True)
def link_to_unshown(item: Item, facts: Facts) -> Iterator[Told]:
    """Find a link from a page that readers see to an item that they do not."""
    if facts.state_of(item.address) != "public":
        return
    for link in parts_of(item).links:
        address = inside(link.target, item.address, facts.config.court.url)
        when = _WHEN.get(facts.state_of(address) or "") if address else None
        if when:
            yield Told(f"Hapus tautan {link.target}: halamannya {when}.", line=link.line)

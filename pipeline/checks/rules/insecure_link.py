"""Tautan memakai http, bukan https.

## Mengapa penting
Halaman yang dibuka tanpa https dapat dibaca atau diubah orang di tengah jalan.

## Cara memperbaiki
Ganti `http://` dengan `https://`, lalu coba buka tautannya. Bila tidak terbuka, cari sumber lain.

## Dasar
Juknis 2026 (HTTPS); Peraturan BSSN 4/2021 (keamanan komunikasi aplikasi web).
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.html.markdown_parts import parts_of
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("LNK002", on=Item, severity=Severity.WARN)
def insecure_link(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a link of the body that goes over plain HTTP."""
    for link in parts_of(item).links:
        if link.target.strip().lower().startswith("http:"):
            yield Told(f"Ganti http dengan https pada tautan {link.target}.", line=link.line)

"""Isi tulisan memuat HTML.

## Mengapa penting
HTML dapat membawa skrip yang berbahaya bagi pembaca, dan tampilannya rusak di ponsel atau saat
dicetak.

## Cara memperbaiki
Tulis dengan Markdown saja: `**tebal**`, `- daftar`, `[teks](/alamat/)`. Untuk tanda lebih kecil,
beri spasi sesudahnya: `5 < 7`.

## Dasar
Peraturan BSSN 4/2021 (validasi masukan aplikasi web); CWE-79.
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.markdown_parts import parts_of
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

# Looser than any one renderer: what one calls a code block, another may pass on as HTML.
_TAG = re.compile(r"<(?!https?://[^\s<>]*>)(?![^\s<>/@]+@[^\s<>/@]+>)[A-Za-z/!?]")


@rule("SEC001", on=Item, severity=Severity.BLOCK)
def raw_html(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find anything in the body that some Markdown renderer would pass on as HTML."""
    lines = set(parts_of(item).html)
    for number, line in enumerate(item.body.split("\n"), start=item.body_line):
        if _TAG.search(line):
            lines.add(number)
    for number in sorted(lines):
        yield Told("Ganti HTML di baris ini dengan Markdown.", line=number)

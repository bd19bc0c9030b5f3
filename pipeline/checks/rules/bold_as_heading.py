"""Judul bagian hanya ditebalkan, belum ditulis sebagai judul.

## Mengapa penting
Pembaca layar dan mesin pencari tidak mengenal tulisan tebal sebagai judul; bagian itu tidak masuk
daftar isi.

## Cara memperbaiki
Ganti `**Judul**` menjadi `## Judul`. Bila memang kalimat penting, sambungkan dengan paragrafnya.

## Dasar
WCAG 2.2 kriteria 1.3.1 (Informasi dan Hubungan), kegagalan F2.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.html.markdown_parts import parts_of
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_LONGEST = 80
_END_OF_SENTENCE = (".", "!", "?", ".**", "!**", "?**")


@rule("ACC007", on=Item, severity=Severity.NOTE)
def bold_as_heading(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a short paragraph that is nothing but bold, with more of the body below it."""
    lines = item.body.split("\n")
    for number in parts_of(item).bold:
        at = number - item.body_line
        line = lines[at].strip()
        if len(line) <= _LONGEST and not line.endswith(_END_OF_SENTENCE) and any(lines[at + 1 :]):
            yield Told("Tulis judul bagian ini dengan `##`, bukan huruf tebal.", line=number)

"""Urutan judul bagian melompat, atau tidak dimulai dari `##`.

## Mengapa penting
Pembaca layar memakai judul bagian sebagai daftar isi. Tingkat yang melompat membuat orang mengira
ada bagian yang hilang.

## Cara memperbaiki
Mulai dengan `##`, lalu `###` di bawahnya. Tanda `#` tunggal tidak dipakai: judul halaman dibuat
dari `title`.

## Dasar
WCAG 2.2 kriteria 1.3.1 (Informasi dan Hubungan) dan 2.4.6 (Judul dan Label).
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.html.markdown_parts import parts_of
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("ACC001", on=Item, severity=Severity.WARN)
def heading_order(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a heading of level 1, or one that is more than a level below the one before."""
    above = 1
    for heading in parts_of(item).headings:
        if heading.level == 1:
            yield Told("Mulai judul bagian ini dengan `##`, bukan `#`.", line=heading.line)
        elif heading.level > above + 1:
            marks = "#" * (above + 1)
            yield Told(f"Mulai judul bagian ini dengan `{marks}`.", line=heading.line)
        above = max(heading.level, 2) if heading.level <= above + 1 else above + 1

"""Tabel mempunyai kolom tanpa judul.

## Mengapa penting
Pembaca layar membacakan judul kolom bersama setiap isinya. Tanpa judul, angka di tabel tidak
diketahui artinya.

## Cara memperbaiki
Isi baris pertama tabel dengan judul setiap kolom. Satu sel kosong di pojok kiri atas boleh, bila
kolom pertamanya berisi judul baris.

## Dasar
WCAG 2.2 kriteria 1.3.1 (Informasi dan Hubungan), teknik H51.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.html.markdown_parts import parts_of
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("ACC004", on=Item, severity=Severity.WARN)
def table_without_headers(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a table of which a header cell is empty; the upper left one may be, beside others."""
    if "|" not in item.body:
        return
    for table in parts_of(item).tables:
        first, *others = (bool(header.strip()) for header in table.headers)
        if not all(others) or not (first or others):
            yield Told("Isi judul setiap kolom di baris pertama tabel ini.", line=table.line)

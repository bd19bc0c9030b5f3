"""Permintaan membawa isian yang tidak pernah dibuat situs ini.

## Mengapa penting
Situs statis tidak menerima isian. Isian dengan tanda kurung kurawal, garis tegak, atau sandi ganda
hampir selalu percobaan.

## Cara memperbaiki
Cukup dicatat. Bila dari satu pengunjung dan banyak, perlakukan seperti pencari celah.

## Dasar
SOP Pemeliharaan Website (PN Tais, langkah 3): aktivitas pengunjung dipantau berkala untuk mencegah
dan mendeteksi dini aktivitas yang mencurigakan. RFC 3986 bagian 2.2; CWE-20.
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import rule
from pipeline.visitors.lists import patterns_of
from pipeline.visitors.part import TARGET, Part


@rule("VIS014", on=Part, severity=Severity.NOTE)
def strange_value(part: Part) -> Iterator[str]:
    """Yield where the part holds what no link of ours holds."""
    if part.name == TARGET and patterns_of("strange").search(part.values):
        yield "Cukup dicatat: ada isian yang tidak dibuat situs ini."

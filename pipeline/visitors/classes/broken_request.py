"""Permintaan bukan HTTP yang benar.

## Mengapa penting
Isi seperti ini dikirim oleh pemindai jaringan yang mencoba layanan lain pada pintu web, atau oleh
serangan yang merusak pencatatan.

## Cara memperbaiki
Cukup dicatat. Bila sering, minta penyedia hosting membatasi koneksi dari pengunjung itu.

## Dasar
SOP Pemeliharaan Website (PN Tais, langkah 3): aktivitas pengunjung dipantau berkala untuk mencegah
dan mendeteksi dini aktivitas yang mencurigakan. RFC 9112 bagian 3.
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import rule
from pipeline.visitors.lists import patterns_of
from pipeline.visitors.part import TARGET, Part


@rule("VIS013", on=Part, severity=Severity.NOTE)
def broken_request(part: Part) -> Iterator[str]:
    """Yield where the part is no request of HTTP."""
    if part.name == TARGET and patterns_of("broken").search(part.text.lower()):
        yield "Cukup dicatat: ada kiriman yang bukan HTTP."

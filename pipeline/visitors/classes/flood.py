"""Satu pengunjung meminta terlalu banyak dalam satu menit.

## Mengapa penting
Satu halaman memuat puluhan berkas, jadi seratus permintaan semenit masih wajar. Jauh di atas itu,
situs menjadi lambat bagi pembaca lain.

## Cara memperbaiki
Minta penyedia hosting membatasi permintaan per pengunjung (nginx: limit_req). Satu kantor atau
warung internet dapat tampak sebagai satu pengunjung; lihat dulu buktinya.

## Dasar
SOP Pemeliharaan Website (PN Tais, langkah 3): aktivitas pengunjung dipantau berkala untuk mencegah
dan mendeteksi dini aktivitas yang mencurigakan. OWASP Automated Threats, OAT-011 Scraping dan
OAT-015 Denial of Service.
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import rule
from pipeline.visitors.part import Visitor

_MOST = 600


@rule("VIS022", on=Visitor, severity=Severity.WARN)
def flood(visitor: Visitor) -> Iterator[str]:
    """Yield where one visitor's busiest minute holds more than a page and its files could."""
    if visitor.busiest_minute >= _MOST:
        yield "Batasi permintaan per menit: pengunjung ini meminta terlalu banyak."

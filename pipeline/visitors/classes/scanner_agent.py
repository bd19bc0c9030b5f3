"""Pengunjung menyebut dirinya alat pencari celah.

## Mengapa penting
Alat ini mencoba ribuan celah sekaligus. Bila tidak ada yang memesan uji keamanan, ada orang lain
yang menguji situs ini.

## Cara memperbaiki
Tanyakan apakah ada uji keamanan yang dipesan. Bila tidak ada, minta penyedia hosting memblokir
pengunjung itu.

## Dasar
SOP Pemeliharaan Website (PN Tais, langkah 3): aktivitas pengunjung dipantau berkala untuk mencegah
dan mendeteksi dini aktivitas yang mencurigakan. OWASP Automated Threats, OAT-014 Vulnerability
Scanning.
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import rule
from pipeline.visitors.lists import patterns_of
from pipeline.visitors.part import AGENT, Part


@rule("VIS011", on=Part, severity=Severity.WARN)
def scanner_agent(part: Part) -> Iterator[str]:
    """Yield where the part names a scanner."""
    if part.name == AGENT and patterns_of("scanners").search(part.text.lower()):
        yield "Tanyakan apakah uji keamanan dipesan: ada alat pencari celah."

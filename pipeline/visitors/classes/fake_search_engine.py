"""Pengunjung mengaku mesin pencari, tetapi bukan.

## Mengapa penting
Alamat jaringannya di luar milik mesin pencari yang disebutnya. Nama itu dipakai agar tidak
diblokir, atau untuk melihat apakah situs menampilkan judi hanya kepada Google.

## Cara memperbaiki
Minta penyedia hosting memblokir pengunjung itu. Alamat yang belum pasti tidak dituduh. Perbarui
daftar jaringan mesin pencari dahulu bila sudah lama: docs/how-to/memantau-pengunjung.md.

## Dasar
SOP Pemeliharaan Website (PN Tais, langkah 3): aktivitas pengunjung dipantau berkala untuk mencegah
dan mendeteksi dini aktivitas yang mencurigakan. Google Search Central, verifikasi perayap Google;
daftar alamat yang dikirim bersama Terbit menyebut tanggalnya.
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import rule
from pipeline.visitors.part import Claim


@rule("VIS024", on=Claim, severity=Severity.WARN)
def fake_search_engine(claim: Claim) -> Iterator[str]:
    """Yield where a visitor calls itself a search engine from networks of others."""
    if claim.engines.is_spoofed(claim.agent, claim.address):
        yield "Blokir pengunjung ini: ia bukan mesin pencari yang disebutnya."

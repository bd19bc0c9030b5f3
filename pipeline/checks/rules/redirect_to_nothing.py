"""Alamat lama dialihkan ke halaman yang tidak ada.

## Mengapa penting
Pembaca yang memakai tautan lama hanya menemukan pesan bahwa halaman tidak ditemukan.

## Cara memperbaiki
Isi `to` di site_config/redirects.yml dengan alamat halaman yang tampil, lengkap dengan garis
miringnya.

## Dasar
Pedoman rancangan situs pengadilan (alamat tetap untuk dokumen penting); RFC 9110 bagian 15.4.2.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.content.item import Site
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_FILE = "site_config/redirects.yml"


@rule("LNK003", on=Site, severity=Severity.BLOCK)
def redirect_to_nothing(_site: Site, facts: Facts) -> Iterator[Told]:
    """Find a redirect in force whose new address readers cannot open on the day."""
    seen = facts.shown_addresses
    for each in facts.config.redirects.in_force(facts.as_of):
        if each.to not in seen:
            message = f"Alihkan {each.origin} ke alamat lain: halaman {each.to} tidak tampil."
            yield Told(message, path=_FILE)

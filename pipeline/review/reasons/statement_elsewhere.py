"""Pernyataan ini tidak menyangkut satu pun berkas dalam perubahan.

## Mengapa penting
Persetujuan hanya dipakai sekali, bersama perubahannya. Yang diselipkan di tempat lain menghabiskan
persetujuan orang lain.

## Cara memperbaiki
Hapus pernyataan itu dari perubahan ini.

## Dasar
docs/adr/0016-approvals-are-signed-files.md.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV010", __name__, severity=Severity.BLOCK)

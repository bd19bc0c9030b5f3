"""Pernyataan persetujuan tidak sama dengan sidik jari pada namanya.

## Mengapa penting
Nama berkas adalah SHA-256 isinya. Bila berbeda, isinya sudah disunting sesudah dibuat. Salinan di
folder lain dapat dipakai untuk mengulang persetujuan lama.

## Cara memperbaiki
Hapus berkas itu dari perubahan ini dan minta persetujuan baru.

## Dasar
docs/adr/0016-approvals-are-signed-files.md.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV007", __name__, severity=Severity.BLOCK)

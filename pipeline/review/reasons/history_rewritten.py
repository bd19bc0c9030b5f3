"""Riwayat main ditulis ulang.

## Mengapa penting
Riwayat adalah bukti apa yang terbit dan siapa yang menyetujui.

## Cara memperbaiki
Ambil main yang terbaru (`git fetch`), gabungkan, lalu kirim lagi tanpa `--force`.

## Dasar
docs/adr/0016-approvals-are-signed-files.md.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV027", __name__, severity=Severity.BLOCK)

"""Cabang atau tanda ini tidak boleh dikirim ke server.

## Mengapa penting
Server hanya menerima main dan cabang draf/, supaya tidak ada jalan lain menuju situs.

## Cara memperbaiki
Kirim naskah sebagai draf/<jenis>/<judul>: `terbit submit`. main tidak dapat dihapus.

## Dasar
docs/adr/0016-approvals-are-signed-files.md.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV026", __name__, severity=Severity.BLOCK)

"""Dokumen memuat lapisan yang disembunyikan.

## Mengapa penting
Lapisan yang mati tetap ada di dalam berkas. Pembaca dapat menyalakannya.

## Cara memperbaiki
Hapus lapisan itu di aplikasi asalnya, atau cetak ke PDF ("Print to PDF"), atau serahkan lagi dengan
`--scan`.

## Dasar
ISO 32000-2 bagian 8.11 (isi opsional); UU 27/2022 (Pelindungan Data Pribadi) pasal 16: data pribadi
dilindungi dari pengungkapan yang tidak sah.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT049", __name__, severity=Severity.BLOCK)

"""Bagian yang ditandai untuk dihapus belum dihapus.

## Mengapa penting
Tanda penghapusan hanya rencana. Selama belum diterapkan, tulisannya masih ada seluruhnya.

## Cara memperbaiki
Terapkan penghapusan (redaksi) di aplikasi yang membuatnya, simpan, lalu serahkan lagi.

## Dasar
ISO 32000-2 bagian 12.5.6.23 (anotasi redaksi); UU 27/2022 (Pelindungan Data Pribadi) pasal 16: data
pribadi dilindungi dari pengungkapan yang tidak sah.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT046", __name__, severity=Severity.BLOCK)

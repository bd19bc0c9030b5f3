"""Program yang diperlukan untuk jenis berkas ini belum terpasang.

## Mengapa penting
Berkas hanya diterima setelah dibersihkan, dan pembersihnya belum ada di komputer ini.

## Cara memperbaiki
Pasang programnya seperti disebut di pesan; `terbit doctor` memeriksa semuanya. Sementara itu, ubah
dokumen menjadi PDF di komputer lain.

## Dasar
SOP pengisian konten (tabanan-e langkah 2): dokumen elektronik yang sah dan baku.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT060", __name__, severity=Severity.BLOCK)

"""Penghapusan tuntas belum selesai di tempat ini.

## Mengapa penting
Data pribadi yang sudah diputuskan untuk dihapus masih ada di sini, dan kembali bila cadangannya
dipulihkan.

## Cara memperbaiki
Pasang disknya atau hubungkan servernya, lalu jalankan `terbit erase --continue`. Untuk cakram dan
tempat lama: musnahkan, tanda tangani berita acara di var/penghapusan/, lalu
`terbit erase --continue --destroyed NAMA`.

## Dasar
UU 27/2022 pasal 8 dan 43 sampai 45; docs/adr/0033-erasing-for-good.md.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("HPS002", __name__, severity=Severity.BLOCK)

"""Kiriman ini membawa kembali isi yang sudah dihapus tuntas.

## Mengapa penting
Data pribadi yang sudah dihapus dari riwayat, arsip, dan cadangan akan ada lagi di server.

## Cara memperbaiki
Klona ini dibuat sebelum penghapusan. Simpan naskah yang belum terkirim di folder lain, hapus klona
ini, buat klona baru (`git clone`), salin naskahnya ke sana, lalu `terbit submit`. Jangan memakai
`git pull` atau `git merge` di klona lama.

## Dasar
UU 27/2022 pasal 8 dan 43 sampai 45; docs/adr/0033-erasing-for-good.md.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("HPS001", __name__, severity=Severity.BLOCK)

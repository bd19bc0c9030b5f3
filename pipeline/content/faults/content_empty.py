"""Folder content/ tidak ada atau tidak memuat satu halaman pun.

## Mengapa penting
Menerbitkan situs kosong menghapus seluruh isi situs pengadilan.

## Cara memperbaiki
Pastikan perintah dijalankan di folder pengadilan yang benar. Halaman pertama dibuat dengan
`terbit new halaman beranda`.

## Dasar
Model konten Terbit.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("FMT014", __name__, severity=Severity.BLOCK)

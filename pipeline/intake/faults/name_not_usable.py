"""Nama yang diminta tidak dapat dipakai.

## Mengapa penting
Berkas yang sudah terbit tidak boleh tertimpa berkas lain tanpa terlihat, dan nama menjadi bagian
dari alamat.

## Cara memperbaiki
Pilih nama lain: huruf kecil, angka, tanda hubung, dan titik, misalnya `--as laporan-2025.pdf`.
Untuk mengganti berkas lama, hapus dahulu berkas itu beserta tanda terimanya.

## Dasar
RFC 3986 bagian 2.3; SOP pengisian konten (tais-06, Keterangan).
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT014", __name__, severity=Severity.BLOCK)

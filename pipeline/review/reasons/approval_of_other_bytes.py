"""Isi berubah sesudah disetujui, jadi persetujuannya tidak berlaku lagi.

## Mengapa penting
Persetujuan mengikat isi berkas huruf demi huruf. Kalau tidak, naskah dapat diganti sesudah
disetujui.

## Cara memperbaiki
Minta persetujuan baru atas isi yang sekarang: `terbit approve`. Persetujuan lama tetap tersimpan
sebagai riwayat.

## Dasar
SOP pengisian dan pembaruan konten situs, langkah 3 dan 4; site_config/review.yml.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV002", __name__, severity=Severity.BLOCK)

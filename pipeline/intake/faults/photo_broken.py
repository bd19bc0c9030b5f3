"""Isi foto rusak atau terpotong.

## Mengapa penting
Pembaca akan melihat gambar yang cacat, dan berkas yang sengaja dirusak dapat menyerang komputer
yang membukanya.

## Cara memperbaiki
Kirim ulang foto dari ponsel atau pemindai. Bila tetap gagal, buka fotonya di komputer, simpan ulang
sebagai JPEG, lalu serahkan lagi.

## Dasar
SOP peliputan (madiun-f langkah 4): foto dipilih yang layak; CWE-20 (isi yang tidak diperiksa).
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT006", __name__, severity=Severity.BLOCK)

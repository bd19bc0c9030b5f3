"""Berkas gagal diubah menjadi bentuk yang layak terbit.

## Mengapa penting
Hasil yang tidak utuh tidak boleh terbit.

## Cara memperbaiki
Buka berkasnya di aplikasi asal. Bila dapat dibuka, simpan ulang sebagai PDF, lalu serahkan
hasilnya.

## Dasar
SOP pengisian konten (tabanan-e langkah 2): dokumen elektronik yang sah dan baku.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT061", __name__, severity=Severity.BLOCK)

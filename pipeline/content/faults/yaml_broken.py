"""Bagian depan berkas (di antara dua garis `---`) tidak terbaca sebagai YAML.

## Mengapa penting
Judul, tanggal, dan keterangan foto ada di bagian depan. Bila bagian itu tidak terbaca, berkas
tidak dapat terbit.

## Cara memperbaiki
Buka baris yang disebut. Periksa spasi di awal baris, titik dua, dan tanda kutip. Nilai yang
memuat titik dua ditulis di dalam tanda kutip: `title: "Sidang: tata tertib"`.

## Dasar
YAML 1.2.2, https://yaml.org/spec/1.2.2/.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("FMT001", __name__, severity=Severity.BLOCK)

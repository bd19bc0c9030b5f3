"""Berkas pelaksanaan SOP tidak terbaca.

## Mengapa penting
Pelaksanaan yang tidak terbaca tidak dapat diisi, ditutup, atau dihitung di rekap.

## Cara memperbaiki
Betulkan baris yang disebut, atau kembalikan berkasnya dari main. Lebih aman lagi: isi dengan
`terbit sop tick`, bukan dengan tangan.

## Dasar
PermenPANRB 35/2012 (pencatatan dan pendataan pelaksanaan SOP).
"""

from pipeline.registry import fault

FAULT = fault("RUN001", __name__)

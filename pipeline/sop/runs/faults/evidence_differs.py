"""Berkas bukti hilang atau isinya berbeda.

## Mengapa penting
Bukti yang dapat diganti diam-diam bukan bukti. Karena itu sha256-nya dicatat bersama isiannya.

## Cara memperbaiki
Kembalikan berkas bukti yang asli. Bukti tambahan diberikan sebagai berkas lain:
`terbit sop tick … --evidence FILE`.

## Dasar
PermenPANRB 35/2012 (pencatatan dan pendataan pelaksanaan SOP).
"""

from pipeline.registry import fault

FAULT = fault("RUN004", __name__)

"""Pelaksanaan diubah, bukan ditambah.

## Mengapa penting
Isian adalah catatan siapa melakukan apa. Yang sudah dicatat tidak diubah, tidak dihapus, dan tidak
ditulis atas nama orang lain; pelaksanaan yang sudah ditutup tidak berubah sama sekali.

## Cara memperbaiki
Kembalikan berkasnya seperti di main. Betulkan isian dengan `terbit sop tick … --correct --note`:
pembetulan menjadi isian baru, atau berkas tersendiri bila pelaksanaannya sudah ditutup.

## Dasar
PermenPANRB 35/2012 (pencatatan dan pendataan pelaksanaan SOP).
"""

from pipeline.registry import fault

FAULT = fault("RUN003", __name__)

"""Halaman yang sudah ditarik masih berisi tulisan atau berkas.

## Mengapa penting
Yang ditarik harus benar-benar hilang dari situs. Hanya pemberitahuan penarikannya yang tinggal.

## Cara memperbaiki
Hapus tulisan di bawah bagian depan, dan hapus foto serta dokumen di folder ini. Perintah
`terbit withdraw` melakukannya sekaligus; naskah lama tetap tersimpan di riwayat Git.

## Dasar
Pedoman Pemberitaan Media Siber butir 5 (pencabutan berita); UU 27/2022 pasal 8 dan 43 sampai 45.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("FMT020", __name__, severity=Severity.BLOCK)

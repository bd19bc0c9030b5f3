"""Jenis berkas tidak diterima.

## Mengapa penting
Yang tidak dikenali tidak dapat dibersihkan. Jenis dinilai dari isi berkas, bukan dari namanya.

## Cara memperbaiki
Serahkan foto sebagai JPEG, PNG, WebP, HEIC, AVIF, TIFF, atau GIF; dokumen sebagai PDF atau berkas
perkantoran; rekaman sebagai MP4, WebM, MP3, M4A, WAV, OGG, atau FLAC.

## Dasar
SOP pengisian konten (tabanan-e langkah 2): dokumen elektronik yang sah dan baku; CWE-434.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT003", __name__, severity=Severity.BLOCK)

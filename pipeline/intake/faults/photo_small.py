"""Foto terlalu kecil untuk situs.

## Mengapa penting
Foto di bawah 480 piksel tampak kabur di layar pembaca.

## Cara memperbaiki
Serahkan foto aslinya. Foto yang dikirim lewat aplikasi percakapan biasanya sudah diperkecil;
mintalah dikirim sebagai dokumen.

## Dasar
Juknis 2026 bagian B.1-B.3 (foto yang jelas).
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT012", __name__, severity=Severity.NOTE)

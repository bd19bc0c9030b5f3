"""Ejaan tidak diperiksa karena kamusnya tidak ada di komputer ini.

## Mengapa penting
Laporan tanpa temuan ejaan bukan berarti ejaannya benar; tidak ada yang memeriksanya.

## Cara memperbaiki
Pasang kamusnya, misalnya di Debian: `apt install hunspell-id`, lalu jalankan pemeriksaan lagi.

## Dasar
Juknis 2026 bagian B.3.a (kaidah EYD).
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("BHS010", __name__, severity=Severity.NOTE)

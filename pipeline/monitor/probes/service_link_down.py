"""Layanan yang ditautkan di beranda tidak dapat dibuka.

## Mengapa penting
Pencari keadilan membuka SIPP, e-Court, e-Berpadu, SIWAS, dan Direktori Putusan lewat beranda
kita. Tautannya diperiksa setiap hari.

## Cara memperbaiki
### Pastikan
Buka layanannya dari jaringan lain. Sebagian layanan menolak pemeriksaan otomatis; yang demikian
tidak dianggap mati.

### Lakukan
SIPP dan layanan di server pengadilan: periksa servernya. Layanan Mahkamah Agung: tunggu, dan beri
tahu PTSP agar dapat melayani secara manual. Alamatnya pindah: ganti di `site_config/court.yml`.

### Hubungi
Pengelola layanannya; PTSP.

## Dasar
Juknis 2026: pemantauan harian tautan SIPP, e-Court, e-Berpadu, jadwal sidang, SIWAS, dan
Direktori Putusan.
"""

from typing import Literal

from pipeline.findings import Severity
from pipeline.monitor.result import OK, Result, State
from pipeline.registry import fault

FAULT = fault("MON030", __name__, severity=Severity.WARN)
Outcome = Literal["answers", "moved", "gone", "silent", "keeps-out", "not-asked"]


def judge(address: str, outcome: Outcome, detail: str) -> Result:
    """Return how a service stands: one that keeps machines out is there, one unseen is unknown."""
    if outcome in ("answers", "moved", "keeps-out"):
        return OK
    if outcome == "not-asked":
        return Result(State.UNKNOWN, f"{address}: tidak ditanyai ({detail}).")
    return Result(State.BAD, f"{address}: {detail}.")

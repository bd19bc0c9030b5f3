"""Halaman terlalu lama terbuka.

## Mengapa penting
Beranda harus terbuka dalam 3 detik. Pencari keadilan sering memakai ponsel dan jaringan lambat;
yang menunggu terlalu lama pergi.

## Cara memperbaiki
### Pastikan
Buka halamannya dua kali dari jaringan lain. Lihat rata-ratanya di `terbit monitor show`: naik
perlahan, atau tiba-tiba?

### Lakukan
Tiba-tiba: server sibuk atau diserang, lihat catatan kunjungannya. Perlahan: foto dan halaman
membesar, atau hostingnya terlalu kecil. Lihat juga besarnya (MON003).

### Hubungi
Penyedia hosting atau penyedia koneksi.

## Dasar
Juknis 2026: beranda terbuka paling lama 3 detik.
"""

from pipeline.findings import Severity
from pipeline.monitor.result import Result, State
from pipeline.registry import fault

FAULT = fault("MON002", __name__, severity=Severity.WARN)


def judge(address: str, ms: int, most_seconds: float) -> Result:
    """Return how a page stands by the time from the question to the last byte."""
    if ms <= most_seconds * 1000:
        return Result(State.OK, "", ms)
    took, most = (f"{value:.1f}".replace(".", ",") for value in (ms / 1000, most_seconds))
    return Result(State.WARN, f"{address}: terbuka dalam {took} detik; batasnya {most}.", ms)

"""Sertifikat TLS segera lewat.

## Mengapa penting
Begitu lewat, situs ditolak semua peramban. Sertifikat yang diperbarui otomatis dan tetap
mendekati hari terakhirnya berarti pembaruannya rusak.

## Cara memperbaiki
### Pastikan
Tekan gembok di samping alamat situs dan lihat hari terakhirnya.

### Lakukan
Jalankan pembaruan sertifikat di hosting (menu SSL/TLS, atau `certbot renew`). Bila dibeli, ajukan
perpanjangannya dan catat di `site_config/renewals.yml` dengan kind: certificate.

### Hubungi
Penyedia hosting atau penerbit sertifikat.

## Dasar
SOP tais-05 langkah 4; SOP madiun-e langkah 4.
"""

import datetime as dt

from pipeline.dates import long_date
from pipeline.findings import Severity
from pipeline.monitor.result import OK, Result, State
from pipeline.registry import fault

FAULT = fault("MON011", __name__, severity=Severity.WARN)
_LAST_DAYS = 3


def judge(host: str, ends: dt.datetime | None, now: dt.datetime, least_days: int) -> Result:
    """Return how a certificate stands by its last moment (None: none was to be had)."""
    if ends is None:
        return Result(State.UNKNOWN, f"{host}: sertifikatnya belum terlihat.")
    left = ends - now
    if left > dt.timedelta(days=least_days):
        return OK
    until = long_date(ends.date())
    if left <= dt.timedelta():
        return Result(State.BAD, f"{host}: sertifikatnya lewat sejak {until}.")
    state = State.BAD if left <= dt.timedelta(days=_LAST_DAYS) else State.WARN
    return Result(state, f"{host}: sertifikatnya berlaku sampai {until}.")

"""Informasi wajib di situs yang tayang belum ada, atau menunggu pembaruan.

## Mengapa penting
Yang diminta undang-undang adalah informasi yang dapat dibaca masyarakat, bukan yang ada di naskah.
Karena itu yang dibaca adalah halaman status yang tayang, dan batas waktunya dihitung menurut hari
ini.

## Cara memperbaiki
### Pastikan
Buka `/status-informasi/` di situs dan cari butirnya. Bandingkan dengan `terbit register`: bila di
sana sudah baik, rilisnya yang tertinggal (MON050).

### Lakukan
Minta bagian yang menguasainya memperbarui halaman atau dokumennya (`terbit register due`), lalu
ajukan, setujui, dan rilis. Bila kewajibannya tidak berlaku, catat dengan alasan di
`site_config/catalogue/own.yml`.

### Hubungi
Bagian yang menguasai informasinya; penanggung jawab informasi.

## Dasar
UU 14/2008 Pasal 9 dan 11; SK KMA 2-144/2022; SOP tabanan-f langkah 1: memantau status pembaruan.
"""

import datetime as dt

from pipeline.dates import long_date
from pipeline.findings import Severity
from pipeline.monitor.live_status import LiveItem
from pipeline.monitor.result import OK, Result, State
from pipeline.register.board import NOT_DUE
from pipeline.register.decide import State as Standing
from pipeline.registry import fault

FAULT = fault("MON150", __name__, severity=Severity.WARN)
_NOTHING_OWED = (NOT_DUE, Standing.NOT_APPLICABLE)
_THERE = (Standing.PRESENT, Standing.DUE_SOON, Standing.OVERDUE)


def judge(title: str, item: LiveItem | None, day: dt.date) -> Result:
    """Return how an obligation stands on a day by what the live page says (None: nothing)."""
    if item is None:
        return Result(State.WARN, f"{title}: tidak ada di halaman status yang tayang.")
    if item.state in _NOTHING_OWED:
        return OK
    if item.state == Standing.MISSING:
        return Result(State.WARN, f"{title}: belum ada di situs.")
    if item.state not in _THERE:
        return Result(State.UNKNOWN, f"{title}: keadaannya di situs belum dapat dipastikan.")
    if item.due is not None and day > item.due:
        return Result(State.WARN, f"{title}: menunggu pembaruan sejak {long_date(item.due)}.")
    if item.state == Standing.OVERDUE:
        return Result(State.WARN, f"{title}: menunggu pembaruan.")
    return OK

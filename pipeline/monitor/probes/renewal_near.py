"""Sesuatu yang harus diperpanjang segera berakhir.

## Mengapa penting
Pembayaran melewati Keuangan dan Sekretaris dan harus ada di anggaran. Pengingat 90 hari
sebelumnya memberi waktu; yang terakhir datang sehari sebelumnya.

## Cara memperbaiki
### Pastikan
Jalankan `terbit renewals`: tampil hari terakhirnya dan langkah yang sudah dicatat. Cocokkan
dengan tagihan atau SK.

### Lakukan
Kerjakan langkah berikutnya (diajukan, tagihan, dibayar, terbukti berlaku) dan catat dengan
`terbit renewals note`. Sesudah terbukti, ganti `due` di `site_config/renewals.yml`.

### Hubungi
Kasubbag Umum dan Keuangan, Sekretaris, dan penyedia layanannya.

## Dasar
SOP tais-05 langkah 4; SOP madiun-e langkah 4; SOP tabanan-f langkah 4.
"""

import datetime as dt

from pipeline.dates import long_date
from pipeline.findings import Severity
from pipeline.monitor.renewals.steps import WORDS, Step
from pipeline.monitor.result import OK, Result, State
from pipeline.registry import fault

FAULT = fault("MON071", __name__, severity=Severity.WARN)


def judge(
    what: str, due: dt.date, today: dt.date, reminder: int | None, step: Step | None
) -> Result:
    """Return how a renewal stands by its day: `step` is the one that is next, None: all are done.

    The words change with each reminder and each step, and not from day to day.
    """
    if reminder is None:
        return OK
    if step is None:
        return Result(State.WARN, f"{what} sudah terbukti: ganti `due` di renewals.yml.")
    until = long_date(due)
    if due < today:
        return Result(State.BAD, f"{what} lewat sejak {until}. Langkah berikutnya: {WORDS[step]}.")
    when = f"paling lama {reminder} hari lagi" if reminder else "hari ini"
    return Result(State.WARN, f"{what} berakhir {when} ({until}). Berikutnya: {WORDS[step]}.")

"""Folder situs di komputer ini berisi yang lain dari yang dirilis.

## Mengapa penting
Berkas asing di folder situs tayang tanpa ada yang menyetujuinya. Di sini setiap berkas dapat
dilihat, juga yang tidak ditautkan dari mana pun.

## Cara memperbaiki
### Pastikan
Jalankan `terbit verify`: setiap berkas yang hilang, berbeda, atau asing disebut. Tanyakan kepada
rekan yang dapat masuk ke komputer itu.

### Lakukan
Jangan hapus berkasnya: ia bukti. Jalankan `terbit incident recover`.

### Hubungi
Admin situs; Kasubbag Perencanaan, TI, dan Pelaporan.

## Dasar
SOP tabanan-f langkah 3; Peraturan BSSN 4/2021 (kontrol akses dan pengelolaan berkas).
"""

from collections.abc import Sequence

from pipeline.findings import Severity
from pipeline.monitor.integrity.seen import listed
from pipeline.monitor.result import OK, Result, State
from pipeline.registry import fault

FAULT = fault("MON108", __name__, severity=Severity.WARN)


def judge(missing: Sequence[str], different: Sequence[str], strange: Sequence[str]) -> Result:
    """Return how a folder stands: paths by what is wrong with them."""
    kinds = (("asing", strange), ("berbeda", different), ("hilang", missing))
    told = [f"{word}: {listed(paths)}" for word, paths in kinds if paths]
    return Result(State.BAD, f"Berkas {'; '.join(told)}.") if told else OK

"""Ada domain yang mirip dengan domain pengadilan.

## Mengapa penting
Domain tiruan dipakai untuk menipu pencari keadilan: panggilan palsu, akta palsu, permintaan uang.
Nama go.id hanya untuk instansi, tetapi nama yang mirip dengan akhiran lain dapat didaftarkan siapa
saja.

## Cara memperbaiki
### Pastikan
Buka namanya dari ponsel, tanpa mengisi apa pun. Yang ternyata milik sendiri atau tidak ada
hubungannya, daftarkan di `integrity.known_look_alikes` (monitor.yml) supaya tidak disebut lagi.

### Lakukan
Bila meniru pengadilan: simpan gambar layarnya, laporkan ke PANDI atau pendaftar domainnya dan ke
aduankonten.id, lalu beri tahu masyarakat lewat pengumuman.

### Hubungi
Kasubbag Perencanaan, TI, dan Pelaporan; Sekretaris; PANDI; BSSN (Gov-CSIRT).

## Dasar
Permenkominfo 23/2013 pasal 21 (go.id untuk instansi); SOP tabanan-f langkah 3.
"""

from collections.abc import Sequence

from pipeline.findings import Severity
from pipeline.monitor.integrity.seen import listed
from pipeline.monitor.result import OK, Result, State
from pipeline.registry import fault

FAULT = fault("MON107", __name__, severity=Severity.WARN)
_ANY = "Server nama menjawab nama yang tidak mungkin ada, sehingga domain tiruan tidak terlihat."


def judge(there: Sequence[str], unseen: int, asked: int, *, anything: bool) -> Result:
    """Return how it stands with names that are like the court's.

    `there` exist; of `unseen` nothing was told; `anything`: the name server makes up answers.
    """
    if anything:
        return Result(State.UNKNOWN, _ANY)
    if there:
        return Result(State.WARN, f"Ada domain yang mirip: {listed(there, 5)}.")
    if unseen * 10 > asked:
        return Result(State.UNKNOWN, f"{unseen} dari {asked} nama yang mirip belum dijawab.")
    return OK

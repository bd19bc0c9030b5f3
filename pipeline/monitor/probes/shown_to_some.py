"""Sebagian pembaca mendapat isi yang lain.

## Mengapa penting
Penyusup menyembunyikan iklan judi dari pegawai pengadilan: halaman tampak biasa bila dibuka
langsung, dan berubah bila dibuka lewat Google atau oleh mesin pencarinya. Begitu pula yang terjadi
pada situs sebuah pengadilan negeri pada tahun 2025.

## Cara memperbaiki
### Pastikan
Cari `site:` diikuti nama domain di Google, dan buka halamannya dari hasil pencarian. Lihat salinan
jawaban untuk setiap pembaca di `var/bukti/`.

### Lakukan
Jalankan `terbit incident recover`. Yang menyamar hanya untuk jaringan Google sendiri tidak dapat
dilihat dari sini; periksa juga Search Console (Inspeksi URL).

### Hubungi
Penyedia hosting; Kasubbag Perencanaan, TI, dan Pelaporan; BSSN (Gov-CSIRT).

## Dasar
SOP tabanan-f langkah 3; panduan penanganan insiden web defacement judi daring, BSSN.
"""

from pipeline.findings import Severity
from pipeline.monitor.integrity.readers import READERS
from pipeline.monitor.integrity.seen import Odd, Seen, listed
from pipeline.monitor.result import OK, Result, State
from pipeline.registry import fault

FAULT = fault("MON104", __name__, severity=Severity.WARN)
_WORDS = {each.name: each.words for each in READERS}


def judge(seen: Seen) -> Result:
    """Return whether all readers get the same."""
    if seen.shown_to_some:
        return Result(State.BAD, f"Berbeda bagi {listed(map(_told, seen.shown_to_some))}.")
    return OK


def _told(odd: Odd) -> str:
    return f"{_WORDS.get(odd.reader, odd.reader)} di {odd.address}"

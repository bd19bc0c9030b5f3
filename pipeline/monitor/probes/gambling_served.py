"""Situs menayangkan iklan judi.

## Mengapa penting
Situs pemerintah yang memuat iklan judi melanggar hukum, mencoreng pengadilan, dan dapat
ditangguhkan domainnya oleh PANDI. Yang dinilai hanya halaman yang tidak sama dengan yang
diterbitkan; berita perkara judi tidak pernah ikut dinilai.

## Cara memperbaiki
### Pastikan
Lihat kata yang ditemukan dan salinan halamannya di `var/bukti/`.

### Lakukan
Jalankan `terbit incident recover` sekarang juga. Sesudahnya minta Google menghapus halaman itu dari
hasil pencarian, dan laporkan dengan laporan yang sudah disusunkan.

### Hubungi
Kasubbag Perencanaan, TI, dan Pelaporan; Sekretaris; BSSN (Gov-CSIRT); penyedia hosting.

## Dasar
UU 1/2024 (ITE) pasal 27 ayat (2); panduan penanganan insiden web defacement judi daring, BSSN.
"""

from pipeline.findings import Severity
from pipeline.monitor.integrity.seen import Seen
from pipeline.monitor.result import OK, Result, State
from pipeline.registry import fault

FAULT = fault("MON105", __name__, severity=Severity.WARN)


def judge(seen: Seen) -> Result:
    """Return whether what is not as published advertises gambling."""
    found = [each for each in seen.everything if each.words.advertises]
    if not found:
        return OK
    worst = max(found, key=lambda each: each.words.score)
    more = f" Juga di {len(found) - 1} jawaban lain." if len(found) > 1 else ""
    return Result(State.BAD, f"Iklan judi di {worst.address} ({worst.words.told}).{more}")

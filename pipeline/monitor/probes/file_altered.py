"""Isi yang tayang berbeda dari yang diterbitkan.

## Mengapa penting
Manifes mencatat setiap bita yang disetujui. Bila yang diterima pembaca lain, ada yang mengubahnya
sesudah terbit: penyusup, atau seseorang yang menyunting langsung di hosting. Situs pemerintah yang
disusupi iklan judi dapat ditangguhkan domainnya.

## Cara memperbaiki
### Pastikan
Jalankan `terbit verify`. Lihat buktinya di `var/bukti/`: jawaban, kepala, dan waktunya. Bila ada
jaringan perantara (CDN) yang baru dinyalakan, matikan pengubah halamannya dan periksa lagi.

### Lakukan
Jangan hapus apa pun di hosting. Lihat rencananya dengan `terbit incident recover --dry-run`, lalu
jalankan `terbit incident recover`: bukti disimpan, berkas asing dikarantina, rilis yang baik
dipasang lagi dan diperiksa, laporan disusun. Sesudahnya ganti semua kata sandi hosting.

### Hubungi
Kasubbag Perencanaan, TI, dan Pelaporan; Sekretaris; penyedia hosting; BSSN (Gov-CSIRT).

## Dasar
SOP tabanan-f langkah 3 dan 7; SOP tais-05 langkah 3; panduan penanganan insiden web defacement judi
daring, BSSN.
"""

from pipeline.findings import Severity
from pipeline.monitor.integrity.seen import Seen, listed
from pipeline.monitor.integrity.signposts import SIGNPOSTS
from pipeline.monitor.result import OK, Result, State
from pipeline.registry import fault
from pipeline.release.compare import Sameness

FAULT = fault("MON100", __name__, severity=Severity.WARN)


def judge(seen: Seen) -> Result:
    """Return whether what everybody gets is what was published."""
    found = [each for each in seen.shown_to_all if each.path not in SIGNPOSTS and not each.away]
    if found:
        told = (f"{each.address} ({each.compared.detail})" for each in found)
        return Result(State.BAD, f"Isi diubah: {listed(told)}.")
    if seen.unseen:
        more = f": {seen.cause}" if seen.cause else ""
        return Result(State.UNKNOWN, f"{seen.unseen} jawaban belum terlihat{more}.")
    ours = [each for each in seen.odd if each.newer]
    if ours:
        words = "Manifes yang tayang belum sesuai dengan berkas dari bangunan lain di sini"
        return Result(State.WARN, f"{words}: {listed(each.address for each in ours)}.")
    unclear = [each for each in seen.odd if each.compared.sameness is Sameness.UNCLEAR]
    if unclear:
        told = (f"{each.address} ({each.compared.detail})" for each in unclear)
        return Result(State.WARN, f"Tidak dapat dibandingkan: {listed(told)}.")
    return OK

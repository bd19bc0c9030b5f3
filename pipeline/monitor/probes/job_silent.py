"""Pekerjaan rutin tidak memberi kabar.

## Mengapa penting
Cadangan, uji pemulihan, atau rilis yang berhenti tidak menimbulkan gangguan apa pun, sampai
diperlukan. Karena itu yang diperiksa bukan pesan gagal, melainkan kabar berhasil yang seharusnya
sudah datang.

## Cara memperbaiki
### Pastikan
Jalankan perintah di pesan, dan baca jawabannya. Lihat juga jadwalnya: `systemctl list-timers
'terbit-*'`.

### Lakukan
Bila perintahnya berhasil, jadwalnya yang mati: pasang lagi. Bila gagal, perbaiki sebabnya (ruang
simpan penuh, disk tidak terpasang, server menolak), lalu jalankan lagi.

### Hubungi
Kasubbag Perencanaan, TI, dan Pelaporan bila belum berhasil hari ini juga.

## Dasar
SOP tabanan-f langkah 2; SOP madiun-e langkah 2; Juknis 2026: cadangan berkala dan uji pemulihan.
"""

from pipeline.findings import Severity
from pipeline.monitor.silence import heard
from pipeline.registry import fault

FAULT = fault("MON080", __name__, severity=Severity.WARN)
judge = heard

"""An article and an item of information with every fault of words, law and source, for one test."""

FOLDER = "content/berita/2026/11/tutur"
INFORMATION = "content/informasi/j-02"

_HEAD = """\
---
title: {title}
summary: Petugas menjelaskan alur layanan kepada pengunjung.
section: hukum
author: penulis-hukum
date: 2026-11-18
activity:
  time: Selasa pekan lalu
  place: Ruang sidang
  participants: Siswa dan pegawai
  purpose: Mengenal pengadilan
  result: Siswa memahami alur
---
"""
TITLE = (
    "Alur Layanan Pengadilan yang Ditulis dengan Judul yang Jauh Lebih Panjang "
    "daripada yang Dapat Dibaca Orang"
)
NEWS = (
    _HEAD.format(title=TITLE)
    + """\
Acara spektakuler ini di laksanakan diruang sidang untuk untuk umum.
Warga mengurus ijin lewat surel, bukan email.
Hadir pada Senin, 17 November 2026, jam 09.00, dan lagi pada 18/11/2026.
Biayanya Rp. 50.000. Dapatkan diskon dari caleg.
Dasarnya SK KMA 2-144/KMA/SK/XII/2022 dan 1-144/KMA/SK/I/2011.
Lihat juga UU 14/2009 tentang Keterbukaan Informasi Publik.
Selamat datang di Pengadilan Negeri Lain, pn-lain.com.
Daftar di [e-Court](https://ecourt-mahkamahagung.com).
"""
)
PUBLISHED = _HEAD.format(title=TITLE) + "Acara ini digelar di ruang sidang.\n"

FIGURES = """\
---
title: Indeks Kepuasan Masyarakat
summary: Seberapa puas pengguna layanan pengadilan.
section: hukum
author: penulis-hukum
obligation: J.02
updated: 2026-10-05
figures:
  - period: Triwulan III 2026
    value: 88.4
    lowest: [Waktu, Biaya, Sarana]
    follow_up: Antrean daring diuji coba.
    respondents: 158
sources:
  - title: Rekap survei
    officer: Panitera Muda Hukum
    signed_on: 2027-01-05
---
Isi.
"""

EXPECTED_NEWS = [
    (f"{FOLDER}/index.md:2:1", "ART001"),
    (f"{FOLDER}/index.md:8:3", "ART003"),
    (f"{FOLDER}/index.md:14:7", "ART005"),
    (f"{FOLDER}/index.md:14:7", "ART008"),
    (f"{FOLDER}/index.md:14:23", "BHS005"),
    (f"{FOLDER}/index.md:14:37", "BHS004"),
    (f"{FOLDER}/index.md:14:52", "BHS003"),
    (f"{FOLDER}/index.md:15:16", "BHS002"),
    (f"{FOLDER}/index.md:15:40", "BHS009"),
    (f"{FOLDER}/index.md:16:12", "ART004"),
    (f"{FOLDER}/index.md:16:37", "BHS007"),
    (f"{FOLDER}/index.md:16:62", "BHS006"),
    (f"{FOLDER}/index.md:17:10", "BHS008"),
    (f"{FOLDER}/index.md:17:31", "ART006"),
    (f"{FOLDER}/index.md:17:43", "ART007"),
    (f"{FOLDER}/index.md:18:17", "LAW001"),
    (f"{FOLDER}/index.md:18:43", "LAW002"),
    (f"{FOLDER}/index.md:19:12", "LAW003"),
    (f"{FOLDER}/index.md:20", "LAW006"),
    (f"{FOLDER}/index.md:20:19", "LAW004"),
    (f"{FOLDER}/index.md:21", "LAW005"),
]
EXPECTED_INFORMATION = [
    (f"{INFORMATION}/index.md:14:1", "SRC001"),
    (f"{INFORMATION}/index.md:17:5", "SRC003"),
]

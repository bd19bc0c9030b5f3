"""The pages that compose makes by itself: what each is called and what it is for."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Made:
    """A page without a file under content/: its title and one sentence for who might open it."""

    title: str
    summary: str


INFORMATION, REGISTER, STATUS = "/informasi/", "/informasi/dip/", "/status-informasi/"
SITE_MAP = "/peta-situs/"
PROCEDURES = "/sop/daftar/"

MADE: Mapping[str, Made] = {
    "/berita/": Made("Berita", "Kabar kegiatan dan layanan pengadilan, dari yang terbaru."),
    "/pengumuman/": Made("Pengumuman", "Pengumuman resmi pengadilan, dari yang terbaru."),
    "/agenda/": Made("Agenda kegiatan", "Kegiatan yang direncanakan: waktu dan tempatnya."),
    "/video/": Made("Video", "Video layanan pengadilan, lengkap dengan teksnya."),
    "/peliputan/": Made("Liputan foto", "Kegiatan pengadilan dalam foto."),
    "/panggilan/": Made(
        "Panggilan pihak yang alamatnya tidak diketahui",
        "Panggilan sidang bagi pihak yang tempat tinggalnya tidak diketahui.",
    ),
    INFORMATION: Made(
        "Informasi publik", "Informasi yang wajib diumumkan dan disediakan pengadilan."
    ),
    REGISTER: Made(
        "Daftar Informasi Publik", "Daftar semua informasi publik yang sudah ada di situs."
    ),
    STATUS: Made(
        "Status informasi publik", "Informasi wajib yang sudah ada di situs, menurut golongannya."
    ),
    SITE_MAP: Made("Peta situs", "Semua halaman menu situs ini dalam satu daftar."),
    PROCEDURES: Made("Daftar SOP", "Semua SOP pengadilan dengan langkah dan diagram alirnya."),
    "/tag/": Made("Semua tag", "Isi situs menurut pokok bahasannya."),
    "/bagian/": Made("Menurut bagian", "Isi situs menurut bagian pengadilan yang menyusunnya."),
}

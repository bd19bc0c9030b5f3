"""The templates of sentences that only look like what a rule seeks, by the code of the rule."""

from pipeline.samples.sentences import NO_MOBILE

HOLDS_NOT: dict[str, tuple[str, ...]] = {
    "PRI001": (
        "Nomor {sixteen} dicatat.",
        "Kode bayar {sixteen} berlaku sehari.",
        "Kegiatan 11-10-{year} - 12-10-{year}.",
        "Pada 16.11.{year} 08.30-16.30 loket buka.",
        "Rp1.500.000.000,00 dan Rp250.000,00 dibayar.",
        "Nomor {account} dicatat.",
    ),
    "PRI002": NO_MOBILE,
    "PRI003": (
        "Sosialisasi Penyusunan SKP {year}",
        "Pelindungan Identitas Pelapor",
        "Mediasi Berhasil di {word}",
        "Prosedur Mediasi",
        "Laporan Tahunan {year}",
    ),
    "PRI004": ("Bawalah NPWP asli.", "Nomor {sixteen} dicatat.", "NPWP dan SPT tahun {year}."),
    "PRI005": ("Kirim ke ptsp@pn-contoh.example.", "Kirim ke info@mahkamahagung.go.id."),
    "PRI006": ("Bawalah KK asli.", "NIK {nik} dicatat.", "Kartu Keluarga tahun {year}."),
    "PRI007": NO_MOBILE,
    "PRI008": (
        "Rekening koran tahun {year} diperiksa.",
        "Panjar di rekening sebesar Rp1.500.000.000.",
        "Nomor {account} dicatat.",
        "Rekening dibuka 12-11-{year}.",
    ),
    "PRI009": ("Nomor {nik} dicatat.", "Bawalah NIP dan kartu pegawai.", "Kode {sixteen}12."),
    "PRI010": (
        "Perkara {child} diputus Hakim {name}.",
        "Perkara {child} diputus Pengadilan Negeri Contoh.",
        "Perkara {child}: {name}, S.H., mendampingi.",
        "Kegiatan dihadiri {name}.",
        "Perkara {child} disidangkan di Gedung {word}.",
    ),
    "PRI011": ("Petugas mencatat bin dan binti.", "Terdakwa hadir.", "Hakim {name} hadir."),
    "PRI012": (
        "Terdakwa dewasa.",
        "Kelahiran anak dicatat.",
        "Anak itu lahir dari perkawinan sah.",
    ),
    "PRI013": (
        "Kejadian di Kabupaten {word}.",
        "Hakim mencari jalan keluar.",
        "Kepala desa hadir.",
    ),
    "PRI014": ("Anak itu didampingi orang tuanya.", "Anak itu bersekolah di sebuah SMP."),
    "PRI015": (
        "Terdakwa berumur 34 tahun diadili.",
        "Perkara 3/Pid.LL/{year}/PN Cth diputus.",
        "Siswa berumur {age} tahun berkunjung.",
        "Kekerasan seksual adalah tindak pidana.",
        "Saksi minimal berumur {age} tahun.",
    ),
    "PRI016": ("Terdakwa hadir.", "SAKSI I hadir.", "Anak Korban hadir."),
    "PRI017": (
        "Sidang terdakwa ditunda.",
        "Sidang dihadiri pelaku usaha.",
        "Terduga pelaku hadir.",
    ),
    "PRI018": (
        "Perkara cerai {divorce} diputus.",
        "Perceraian terbanyak disebabkan ekonomi.",
        "Sidang cerai {divorce} ditunda karena hakim cuti.",
    ),
    "PRI019": (
        "Pegawai AB dijatuhi hukuman disiplin.",
        "Hakim {name} menjelaskan hukuman disiplin.",
        "Dua pegawai dijatuhi hukuman disiplin.",
    ),
    "PRI020": (
        "Putusan dibacakan Hakim {name}.",
        "Jaksa Penuntut Umum {name} menerima putusan.",
        "Sidang berlangsung di Ruang Cakra, Kota {word}.",
        "{name}, S.H., mendampingi.",
        "Sistem Peradilan Pidana Anak dijelaskan.",
    ),
    "PRI021": ("Perkara 3/Pdt.G.S/{year}/PN Cth diputus.", "Perkara {child} diputus."),
    "PRI022": ("Tentang hak asuh anak.", "Anak para pihak dua orang."),
    "PRI023": (
        "Rumahnya di Blok B 12 A.",
        "Perkara itu memakai DIPA {year} tahap dua.",
        "Satu sepeda motor disita.",
        "Menurut Pasal 3 A, anak itu dilindungi.",
    ),
    "PRI024": (
        "Telepon kantor dinas sosial {landline}.",
        "Hubungi telepon balai kota {landline}.",
        "Nomor rumah korban tidak disebut pada {year}.",
        "Keluarga membayar Rp021.500.000 kepada panitia.",
    ),
    "PRI025": (
        "Pada malam itu Terdakwa dibawa ke lembaga itu.",
        "Petugas bertanya kepada Saksi, lalu mencatatnya.",
        "Anak itu tinggal di {word} bersama keluarga.",
        "Putusan dibacakan Hakim {word} dengan tenang.",
        "Menurut Undang-Undang, anak itu dilindungi.",
    ),
}

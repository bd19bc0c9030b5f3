"""The templates of the labelled sentences, by the code of the rule that is measured."""

KINDS = {"PRI002": "halaman", "PRI022": "panggilan"}
IN_TITLE = frozenset({"PRI003"})
_MOBILE = ("Hubungi {mobile} segera.", "WA {mobile}", "https://wa.me/{mobile} dibuka.")
_NO_MOBILE = ("Telepon (000) 000-0000.", "Nomor {nik} dicatat.", "Pukul 08.00-16.30 buka.")
_CHILD = "Perkara {child} diputus.\n\n"
_OF_A_CHILD = "PRI011 PRI012 PRI013 PRI014 PRI016 PRI020 PRI023 PRI025"
OPENINGS = dict.fromkeys(_OF_A_CHILD.split(), _CHILD)

HOLDS: dict[str, tuple[str, ...]] = {
    "PRI001": (
        "Pemohon dengan NIK {nik} hadir.",
        "Data {nik} dicatat petugas.",
        "Berkas nomor {nik} sudah lengkap.",
        "| {word} | {nik} |",
        "Lihat [berkas](/{nik}/).",
    ),
    "PRI002": _MOBILE,
    "PRI003": (
        "SKP {name} {year}",
        "Advisblaad Perkara {word}",
        "Catatan Mediasi {word}",
        "Identitas Pelapor {word}",
        "Risalah Musyawarah Hakim",
        "Laporan Mediator {word}",
    ),
    "PRI004": (
        "NPWP {npwp} dilampirkan.",
        "Nomor {npwp} dicatat.",
        "NPWP: {sixteen} dicatat.",
    ),
    "PRI005": (
        "Kirim ke {word}.satu@surel.example.",
        "Kirim ke {word} [at] surel [dot] example hari ini.",
    ),
    "PRI006": ("Nomor KK {nik} dibawa.", "Kartu Keluarga: {nik}", "KK nomor {nik}, asli."),
    "PRI007": _MOBILE,
    "PRI008": (
        "Transfer ke rekening {account} hari ini.",
        "No. Rek. {account} atas nama panitia.",
        "Bank {word} {account} milik saksi.",
    ),
    "PRI009": ("Pegawai ber-NIP {nip} hadir.", "NIP. {nip}"),
    "PRI010": (
        "Perkara {child} atas {name} diputus.",
        "Sidang {divorce} antara {name} melawan {other} ditunda.",
        "Dalam perkara {child}, Terdakwa {word} hadir.",
    ),
    "PRI011": ("{word} bin {other} hadir.", "{word} binti {word} hadir.", "{word} alias {word}."),
    "PRI012": (
        "Terdakwa lahir di Kota Contoh pada 12 Mei {year}.",
        "Umur {age} tahun, agama Islam, pekerjaan pelajar.",
        "Tempat/tanggal lahir: Contoh.",
    ),
    "PRI013": (
        "Rumahnya di Jalan {word} Nomor 3.",
        "Kejadian di Desa {word}.",
        "Ia tinggal di RT 03/RW 02.",
        "Kecamatan {word} menjadi tempat kejadian.",
    ),
    "PRI014": (
        "Anak itu didampingi ayahnya, {name}.",
        "Anak itu bersekolah di SMP Negeri {age}.",
        "Anak itu tinggal bersama neneknya, {name}.",
        "Anak itu santri Pondok Pesantren {word}.",
    ),
    "PRI015": (
        "Perkara {child} diputus.",
        "Perkara {divorce} dimediasi.",
        "Terdakwa berumur {age} tahun diadili.",
        "Terdakwa {word} didakwa melakukan pencabulan.",
        "Perkara {theft} menyangkut kekerasan dalam rumah tangga.",
    ),
    "PRI016": ("Terdakwa AB hadir.", "Korban berinisial W hadir.", "Terdakwa XXXX hadir."),
    "PRI017": (
        "Sidang pelaku pencurian ditunda.",
        "Pencuri itu duduk sebagai terdakwa.",
        "Perkara {theft}: penipu diadili.",
    ),
    "PRI018": (
        "Perkara cerai {divorce} diajukan karena tergugat berselingkuh.",
        "Gugatan cerai {divorce} beralasan perselisihan terus-menerus.",
        "Perceraian {divorce} dipicu judi daring.",
    ),
    "PRI019": (
        "Hakim {name} dijatuhi hukuman disiplin.",
        "Pegawai {name} dikenai sanksi disiplin berat.",
        "Pegawai ber-NIP {nip} dijatuhi hukuman disiplin.",
    ),
    "PRI020": (
        "Kemudian {name} dibawa ke lembaga itu.",
        "Terdakwa {word} menangis.",
        "Menurut {name}, putusan itu adil.",
    ),
    "PRI021": ("Perkara {theft} diputus.", "Perkara 3/Pid.Sus/{year}/PN Cth diputus."),
    "PRI022": ("Tentang hak asuh anak bernama {word}.", "Anak kandung yang bernama {name}."),
    "PRI023": (
        "Ia naik sepeda motor {plate} malam itu.",
        "Mobil dengan nomor polisi {plate} disita.",
        "Barang bukti: satu mobil, nopol {plate}.",
    ),
    "PRI024": (
        "Telepon rumah korban: {landline}.",
        "Keluarga itu dapat dihubungi lewat telepon {landline}.",
        "Perkara {child} diputus. Telepon {landline}.",
    ),
    "PRI025": (
        "Pada malam itu {word} dibawa ke lembaga itu.",
        "Petugas bertanya kepada {word}, lalu mencatatnya.",
        "Sejak hari itu {word} tidak bersekolah.",
        "Menurut {word}, kejadian itu cepat.",
    ),
}

HOLDS_NOT: dict[str, tuple[str, ...]] = {
    "PRI001": (
        "Nomor {sixteen} dicatat.",
        "Kode bayar {sixteen} berlaku sehari.",
        "Kegiatan 11-10-{year} - 12-10-{year}.",
        "Pada 16.11.{year} 08.30-16.30 loket buka.",
        "Rp1.500.000.000,00 dan Rp250.000,00 dibayar.",
        "Nomor {account} dicatat.",
    ),
    "PRI002": _NO_MOBILE,
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
    "PRI007": _NO_MOBILE,
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

"""The templates of sentences that hold what a rule seeks, by the code of the rule."""

KINDS = {"PRI002": "halaman", "PRI022": "panggilan"}
IN_TITLE = frozenset({"PRI003"})
_MOBILE = ("Hubungi {mobile} segera.", "WA {mobile}", "https://wa.me/{mobile} dibuka.")
NO_MOBILE = ("Telepon (000) 000-0000.", "Nomor {nik} dicatat.", "Pukul 08.00-16.30 buka.")
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

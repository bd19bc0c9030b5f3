"""Words that are nobody's name even where they are written with a capital, as in a headline.

A run of capitalised words is no name where every word is one of these; with one stranger among them
it may still be one. Only words are here that hardly a parent gives a child: not *dini*, *sehat*,
*bunga* or *guntur*. Everything is in lower case; words of one line belong together.
"""

import re
from collections.abc import Sequence
from itertools import pairwise


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What is announced at once, and what courts tell of buildings, services and machines.
_INDONESIAN = _words("""
listrik padam bergilir terjadwal aliran arus genset air pipa gas bocor macet mati menyala
gempa gunung meletus erupsi banjir bandang rob tsunami longsor puting beliung kebakaran hutan
lahan asap kabut karhutla bencana darurat evakuasi pengungsi pengungsian posko kumpul
kebocoran kerusakan kerugian keracunan ledakan kecelakaan kehilangan kekeringan
korsleting hubungan pendek pandemi wabah penyakit menular virus demam berdarah vaksin
vaksinasi masker
cuaca ekstrem hujan lebat petir angin kencang gelombang tinggi siaga awas peringatan
gangguan jaringan sistem aplikasi laman situs surel tautan daring luring server peladen
kata kunci akun autentikasi unggah unduh pindai pemindaian cetak pencetakan siaran langsung rekaman
elektronik elektronika digital forensik mesin komputer laptop ponsel telepon pesan suara video audio
gambar foto kamera pengawas
lalu lintas parkir pintu masuk keluar lantai tangga ruangan kursi meja loket antrean antrian nomor
toilet mushola musala kantin taman bermain disabilitas difabel lansia menyusui laktasi
gedung bangunan renovasi perbaikan pembangunan pemeliharaan perawatan peresmian
libur nasional cuti besar keagamaan kemerdekaan proklamasi pemilu
tutup buka sementara ditutup dibuka ditunda dibatalkan dipindahkan dialihkan diperpanjang diubah
dihentikan berlaku mulai berakhir penting segera mendesak palsu penipuan hoaks
perubahan penundaan pembatalan pemindahan pengalihan penutupan pembukaan perpanjangan pemadaman
pembatasan pelaksanaan penyelenggaraan penyampaian penyerahan penerimaan penyaluran penggunaan
penanganan penanggulangan pencegahan pengamanan pengawasan pengendalian pengelolaan pengembangan
peningkatan penguatan penataan penilaian pemeriksaan pembahasan pembinaan pemantauan pemberian
pemulihan pemanggilan pembayaran pendaftaran pengambilan pengiriman pengumpulan pengungkapan
penjagaan penjelasan perayaan perjanjian persiapan pertemuan perlombaan
keamanan kebersihan kedisiplinan kegiatan kekerasan kelengkapan kemajuan kendala kenyamanan
keputusan keselamatan kesempatan kesepakatan kesiapan kesiapsiagaan ketentuan keterangan
keterbukaan keterlambatan ketertiban kewajiban kewenangan
""")
# What courts do and whom they speak of in general.
_OF_COURTS = _words("""
donor darah jalan senam jumat triwulan apel olahraga lomba pertandingan
apresiasi penghargaan terbaik inovasi inovatif cepat tepat mudah
transparan akuntabel akuntabilitas profesional profesionalisme integritas gratifikasi
pungutan liar pungli calo suap komitmen pakta deklarasi pencanangan evaluasi monitoring koordinasi
konsolidasi audiensi silaturahmi studi banding bimbingan teknis workshop lokakarya seminar webinar
diskusi kuliah umum narasumber undangan sambutan
kerja sama nota kesepahaman instansi vertikal pemerintah pemda legislatif eksekutif yudikatif
saksi ahli korban berat ringan meninggal hilang
siswi pelajar mahasiswa mahasiswi murid balita bayi dewasa pemuda pemudi
narkotika narkoba psikotropika obat terlarang pencurian penganiayaan pembunuhan penggelapan
perampokan perjudian judi pencucian uang perdagangan orang pelecehan seksual pencabulan
terorisme teroris kejahatan pelanggaran pidana kurungan penjara rehabilitasi
pailit kepailitan dirjen badilum badilag badimiltun zitting plaats
pernikahan perkawinan perceraian cerai gugat talak nafkah hadanah waris warisan wasiat hibah
perwalian pengangkatan adopsi dispensasi nikah kawin isbat itsbat harta gono gini
asasi manusia kesetaraan gender inklusif inklusi perempuan sayangi lindungi
stop cegah lawan dalam rumah
upaya restoratif keadilan hukuman mediator mediasi konseling pendampingan psikologis
jenis jumlah nama status kolom tabel grafik diagram sumber lokasi ukuran
""")
# Names of things from the world of computers, and the English that headlines borrow.
_ENGLISH = _words("""
world wide web consortium internet online offline website browser cloud hosting domain email mail
spam malware ransomware phishing firewall password login link download upload update upgrade
backup database software hardware network wireless wifi hotspot bandwidth router modem
accessibility accessible initiative universal design content provider gateway protocol
site cross scripting request forgery demilitarized authentication
application mobile desktop tablet smartphone computer printer scanner barcode code
conference teleconference meeting streaming live channel call chat chatbot podcast
zoom meet teams google chrome drive form forms maps play store microsoft windows office word excel
outlook edge firefox mozilla safari android apple adobe acrobat reader canva telegram twitter
linkedin spotify wikipedia wordpress linux
the and for with from our your all new free open data source access public service services system
information technology management center centre court supreme district high justice law legal human
rights child children women victim victims support help desk hot line
hotline one single window front back end customer satisfaction survey index quality control
practice role model agent change leader leadership excellence excellent smart city
early warning standard operating procedure procedures performance indicator
fair house talk show car coffee morning family gathering outing team building
zone area parking smoking room lobby lounge command waiting
""")

ORDINARY = _INDONESIAN | _OF_COURTS | _ENGLISH

# Two words that are nobody's together, though one of them may be somebody's alone.
PHRASES = frozenset({
    "peringatan dini", "bencana alam", "angin topan", "titik kumpul", "kata sandi", "jalan sehat",
    "luka berat", "luka ringan", "meninggal dunia", "hari raya", "donor darah", "hak asasi",
    "ramah lingkungan", "bakti sosial", "open day", "green office", "best practice", "job fair",
    "parking lot", "accessible rich", "autentikasi ganda",
})  # fmt: skip

# Verbs and their nouns by their affixes: *memperpanjang*, *pendampingan*, *ditandatangani*.
_DERIVED = re.compile(
    r"(?:mem[bp]|men[cdj]|meng[aeioughk]|meny[aeiou])[a-z]{3,}(?:kan|[a-z]i)"
    r"|(?:pem[bp]|pen[cdj]|peng[aeioughk]|peny[aeiou]|per[a-z])[a-z]{4,}an(?:nya)?"
    r"|(?:di|ter)[a-z]{5,}kan"
)


def is_ordinary(word: str) -> bool:
    """Return whether a word is nobody's name, however it is written."""
    low = word.lower()
    return low in ORDINARY or bool(_DERIVED.fullmatch(low))


def are_ordinary(words: Sequence[str]) -> bool:
    """Return whether every word of a run is nobody's name, by itself or with its neighbour."""
    pairs = [f"{one} {other}".lower() in PHRASES for one, other in pairwise(words)]
    within = [a or b for a, b in zip([*pairs, False], [False, *pairs], strict=True)]
    return all(known or is_ordinary(word) for known, word in zip(within, words, strict=True))

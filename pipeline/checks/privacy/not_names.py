"""Capitalised words that are not the name of a person: institutions, offices, law, time, place.

Words of one line belong together; a word may be in one list only. Everything is in lower case.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Whoever follows is spoken of for what happened to them: a name here is a party's name.
ROLES = _words("""
terdakwa terpidana tersangka terlapor pelapor korban saksi anak penggugat tergugat pemohon termohon
pelawan terlawan pembanding terbanding pelaku istri suami isteri almarhum almarhumah ayah ibu
paman bibi
kakek nenek kakak adik wali bernama sdr sdri saudara saudari tn ny nona
""")
# Whoever follows holds an office or speaks for a party; SK KMA 144/2007 does not guard them.
OFFICES = _words("""
hakim ketua wakil panitera jurusita juru sita jaksa penuntut mediator sekretaris advokat
pengacara kuasa
penasihat notaris ahli bupati wali-kota walikota gubernur kapolres kapolsek kapolda kajari kasat
humas
jubir kasubbag kepala direktur presiden menteri prof drs dra dr camat lurah rektor dekan dosen
pembimbing penyidik petugas pegawai staf anggota plt plh letkol kolonel brigjen ajun ipda iptu akp
kompol akbp pejabat pembina komisioner konsultan psikolog dokter yang-mulia
""")
PLACES = _words("""
kota kabupaten provinsi kecamatan desa kelurahan jalan jl gedung ruang universitas hotel lapas rutan
lpka polres polsek polda kejaksaan pengadilan mahkamah pulau gunung sungai pt cv bank rumah
masjid gereja
sekolah sd smp sma smk mts man min kampus aula lapangan pasar bandara stasiun terminal pelabuhan
dusun
kampung nagari gampong perumahan perum komplek kompleks blok griya warga kantor dinas badan
wilayah distrik sdn smpn sman smkn di ke
""")
# Where something happened: whoever is spoken of for it has a role before it, "korban banjir".
EVENTS = _words("gempa banjir longsor tsunami kebakaran erupsi kekeringan karhutla")
_OTHERS = _words("""
negeri agama tinggi syar iyah republik indonesia nusantara negara hukum perkara pidana perdata
khusus umum muda undang undang-undang peraturan keputusan surat edaran nomor tahun pasal ayat
huruf bab
kuhp kuhap kuh perma sema ma pn pa pta bht sppa abh kdrt tpks sipp ptsp ecourt e-court siwas
senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus
september
oktober november desember wib wita wit pukul hari tanggal bulan
majelis sidang persidangan putusan penetapan tuntutan dakwaan pembelaan eksepsi replik duplik
banding
kasasi peninjauan kembali diversi mediasi damai perdamaian sumpah bukti berkas register kepaniteraan
kesekretariatan bagian subbagian tata usaha keuangan teknologi informasi pelaporan perencanaan
kepegawaian organisasi laksana jadwal agenda berita pengumuman layanan pelayanan terpadu satu pintu
zona integritas wilayah bebas korupsi birokrasi bersih melayani reformasi maklumat standar
direktorat jenderal peradilan komisi yudisial ombudsman kementerian perlindungan pelindungan lembaga
pembantu bantuan posbakum forum rapat kerja sosialisasi pelatihan pelantikan kunjungan upacara
cakra garuda pancasila bhayangkara idulfitri iduladha natal
konsep acara program kegiatan tim panitia lanjutan pertama kedua ketiga keempat kelima
bapak ibu tuhan allah alhamdulillah assalamualaikum wassalamualaikum demi berdasarkan atas
pihak para orang tua keluarga perempuan laki-laki masyarakat publik warga pencari keadilan
balai pemasyarakatan bapas lpsk kpai p2tp2a upt uptd dp3a sosial pendidikan kesehatan
kepolisian resor sektor daerah tentara nasional kodim koramil forkopimda dprd dpr mpr
kristen katolik hindu buddha konghucu arab inggris jawa sunda bali batak bugis minang melayu
utara selatan timur barat tengah tenggara laut raya baru lama pusat
google instagram youtube facebook whatsapp tiktok zoom
ringkasan laporan lampiran salinan dokumen formulir panduan pedoman petunjuk alur prosedur brosur
tahunan bulanan triwulan semester mingguan harian realisasi anggaran belanja kinerja rencana
strategis
indikator utama indeks survei kepuasan persepsi aset inventaris barang pengadaan lelang
statistik rekapitulasi penyelesaian biaya panjar tarif denda tilang gugatan permohonan
pengaduan keberatan operasional penelitian magang arsip perpustakaan jam buka alamat kontak
""")
_STARTERS = _words("""
yang dan atau dalam dengan untuk dari pada oleh ini itu juga saat ketika setelah sebelum kemudian
lalu
namun tetapi sedangkan sementara selain karena sehingga agar supaya jika bila apabila kalau meskipun
menurut terhadap antara hingga sampai sejak selama semua setiap seluruh beberapa banyak sebagian ada
adalah akan telah sudah sedang masih tidak bukan jangan harus wajib dapat boleh bisa perlu mari
silakan demikian selanjutnya akhirnya akhir awal pagi siang sore malam kami kita mereka ia dia
beliau
saya anda hal cara daftar hasil isi tujuan manfaat waktu tempat peserta alasan syarat catatan
sesuai melalui bersama guna bagi tentang mengenai terkait adapun bahwa maka pun serta maupun
menimbang mengingat memperhatikan menetapkan mengadili menyatakan menghukum membebankan
memerintahkan menjatuhkan mengabulkan menolak
""")

NOT_NAMES = ROLES | OFFICES | PLACES | EVENTS | _OTHERS | _STARTERS

"""What a report on tampering says whatever was found: what is not known yet, choices, what is next.

Source: the guide to gambling defacement of BSSN, and the steps on reporting and solving of SOP
tabanan-f, tais-05 and madiun-e.
"""

UNKNOWN = (
    "Jalan masuk: kata sandi yang bocor, kunci SSH, panel hosting, atau celah aplikasi lain di "
    "server yang sama. ISI sesudah log diperiksa.",
    "Sejak kapan dan berapa kali diakses. ISI sesudah log akses diperiksa.",
    "Apakah ada data yang disalin. Situs ini hanya memuat yang sudah diumumkan; aplikasi lain di "
    "server yang sama perlu diperiksa sendiri.",
    "Apakah penyusup masih dapat masuk. Anggap masih, sampai kata sandi dan kunci diganti.",
)

CHOICES = """## 6. Pilihan yang dipertimbangkan

| pilihan | untung | rugi |
| --- | --- | --- |
| memasang lagi rilis yang terbukti | cepat; setiap berkas diperiksa | jalan masuk belum tertutup |
| kembali dengan `terbit rollback` | tidak perlu membangun ulang | informasi terbaru hilang |
| menutup situs sementara | iklan judi tidak terlihat | layanan informasi terhenti |
| pindah ke server baru | bersih dari sisa penyusup | perlu waktu, biaya, dan penyedia |

Yang dijalankan: pilihan pertama. Bila situs diubah lagi sesudah kata sandi diganti, usulkan pilihan
keempat. Keputusan: ISI siapa yang memutuskan, kapan, dan alasannya."""

AFTER = (
    "Ganti kata sandi panel hosting, SFTP, dan surel pemulihannya; pakai autentikasi dua langkah.",
    "Ganti kunci SSH yang dipakai untuk merilis, dan cabut kunci yang tidak dikenal di server.",
    "Ganti kata sandi akun registrar dan DNS; cocokkan isi DNS.",
    "Minta log akses dan log panel kepada penyedia hosting, lalu periksa: `terbit visitors`.",
    "Perbarui atau hapus aplikasi lain di server yang sama; hapus tugas cron yang tidak dikenal.",
    "Di Google Search Console, periksa pengguna dan peta situs; minta penghapusan alamat asing.",
    "Laporkan ke BSSN: https://bssn.go.id/lapor-insiden-siber (konsepnya di bagian 9).",
    "Catat di pelaksanaan SOP pemeliharaan website, langkah pelaporan dan pemecahan masalah.",
    "Periksa lagi sesudah satu hari dan satu minggu: `terbit verify` dan `terbit monitor run`.",
)

BSSN = """## 9. Konsep laporan ke BSSN (Gov-CSIRT)

- Instansi: {court}
- Situs: {address}
- Narahubung: ISI nama, jabatan, telepon, surel dinas
- Jenis insiden: perubahan isi situs (web defacement); sebut bila iklan judi daring
- Pertama terlihat: {began}
- Alamat atau berkas yang terdampak: {paths}
- Dampak: ISI, misalnya pembaca dari mesin pencari melihat iklan judi
- Tindakan: bukti diamankan; berkas asing dikarantina; rilis yang dipasang lagi: {release}
- Bukti: salinan dan hash tersedia, dapat dikirim bila diminta
- Bantuan yang diminta: ISI, misalnya pemeriksaan jalan masuk"""

"""Register permohonan informasi memuat data pribadi atau keterangan bebas.

## Mengapa penting
Register ini tersimpan di riwayat Git dan tidak dapat dihapus begitu saja. Nama, NIK, alamat, dan
nomor telepon pemohon cukup ada di buku register atau e-LID.

## Cara memperbaiki
Hapus tulisan yang ditunjuk. Yang dicatat hanya tanggal, hasil, dan alasan menurut golongan. Bila
sudah terlanjur masuk ke main, hapus dari riwayat dengan `terbit erase`.

## Dasar
UU 27/2022 (Pelindungan Data Pribadi) pasal 4 dan 16; UU 14/2008 pasal 17 huruf h.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.request_registers import personal_data
from pipeline.content.item import Site
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("REG008", on=Site, severity=Severity.BLOCK)
def request_register_personal(_site: Site, facts: Facts) -> Iterator[Told]:
    """Find personal data in a register of requests, in comments and in what cannot be read too."""
    for file in facts.requests:
        for line, message in sorted(set(personal_data(file))):
            yield Told(message, line, path=file.path)

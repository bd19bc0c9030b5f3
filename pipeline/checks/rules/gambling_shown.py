"""Tulisan memuat istilah iklan judi.

## Mengapa penting
Istilah seperti ini biasanya masuk lewat akun yang dibobol. Berita perkara judi boleh memakainya,
tetapi seseorang harus memastikannya.

## Cara memperbaiki
Periksa siapa yang menulisnya. Bila bukan bagian dari berita perkara, hapus dan beri tahu admin.
Bila memang berita perkara, pakai istilah hukum, misalnya "perjudian daring", atau biarkan.

## Dasar
UU 1/2024 (ITE) pasal 27 ayat (2); panduan penanganan insiden web defacement judi daring, BSSN.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.html.gambling import signs_of
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("HTM003", on=Item, severity=Severity.WARN)
def gambling_shown(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find what only an advertisement for gambling says, in plain sight; hidden is another rule."""
    for sign, line in signs_of(item):
        if not sign.disguise:
            yield Told(f'Periksa istilah judi "{sign.words}" di baris ini.', line=line)

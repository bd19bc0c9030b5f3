"""The words for a set of discs: what each disc says of itself, and the sheet to print."""

import datetime as dt
import html
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Labelled:
    """A set: the name of its backup, whose it is, when it was taken (aware), how many discs."""

    id: str
    court: str
    at: dt.datetime
    count: int


def on_disc(told: Labelled, number: int) -> bytes:
    """Return the text that lies on a disc beside its files."""
    return f"""\
Cakram {number} dari {told.count}
Cadangan {told.id}: {told.court}, {told.at.isoformat()}

Setiap cakram dapat dibuka sendiri: isinya berkas biasa.
DAFTAR-ISI.txt menyebut berkas mana ada di cakram mana. BACA-SAYA.txt menjelaskan cara memakainya.
Berkas berakhiran .001, .002, dan seterusnya adalah potongan satu berkas besar. Satukan dengan:
   cat NAMA.001 NAMA.002 > NAMA

Dengan Terbit: salin image setiap cakram ke satu folder, misalnya
   dd if=/dev/sr0 of=FOLDER/{told.id}-{number}.iso bs=2048
lalu terbit restore FOLDER-KOSONG --medium FOLDER
""".encode()


def sheet(told: Labelled, discs: Iterable[tuple[str, str, int, int]]) -> bytes:
    """Return the sheet as a page for A4; of each disc: its image, SHA-256, files and bytes."""
    labels = "".join(_label(told, number, *disc) for number, disc in enumerate(discs, start=1))
    title = html.escape(f"Label cakram {told.id}")
    return _PAGE.format(title=title, labels=labels, court=html.escape(told.court)).encode()


def _label(told: Labelled, number: int, image: str, sha256: str, files: int, size: int) -> str:
    return f"""\
<section>
<h2>Cakram {number} dari {told.count}</h2>
<p>{html.escape(told.court)}<br>Cadangan {told.id}<br>Dibuat {told.at:%d-%m-%Y %H.%M %Z}</p>
<p>{files} berkas, {size / 1e6:.1f} MB; image {image}</p>
<p>SHA-256<br><code>{sha256[:32]}<br>{sha256[32:]}</code></p>
<p>Dibakar oleh: ____________________ Tanggal: ______________<br>
Diperiksa oleh: __________________ Tanggal: ______________</p>
</section>
"""


_PAGE = """\
<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<title>{title}</title>
<style>
@page {{ size: A4; margin: 15mm; }}
body {{ font: 11pt/1.4 sans-serif; margin: 0 auto; max-width: 180mm; }}
section {{ border: 1px solid #000; padding: 3mm 6mm; margin: 0 0 6mm; break-inside: avoid; }}
h1 {{ font-size: 14pt; }}
h2 {{ font-size: 13pt; margin: 0; }}
code {{ font-size: 10pt; }}
</style>
</head>
<body>
<h1>{title}, {court}</h1>
<p>Gunting dan masukkan ke kotak cakram. Jangan menempelkan kertas pada cakram. Simpan tegak
di tempat sejuk, kering, dan gelap. Periksa setahun sekali, dan bakar ulang paling lambat setelah
lima tahun.</p>
{labels}</body>
</html>
"""

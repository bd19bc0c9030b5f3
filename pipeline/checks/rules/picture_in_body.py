"""Gambar di isi tulisan tidak ada di daftar foto, atau tidak mempunyai teks alternatif.

## Mengapa penting
Hanya foto di daftar `photos` yang diperiksa, diperkecil, dan dibersihkan. Gambar dari situs lain
juga memberi tahu situs itu siapa yang membaca.

## Cara memperbaiki
Taruh gambar di folder tulisan, sebut di `photos`, lalu pakai nama berkas yang sama:
`![Apa yang terlihat](foto/01.jpg)`.

## Dasar
WCAG 2.2 kriteria 1.1.1 (Konten Non-teks); UU 11/2012 pasal 19.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.html.markdown_parts import parts_of
from pipeline.checks.links.addresses import inside
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("ACC003", on=Item, severity=Severity.BLOCK)
def picture_in_body(item: Item, facts: Facts) -> Iterator[Told]:
    """Find a picture of the body that the item does not list, or that has no text."""
    listed = {item.address + photo.file for photo in item.front.photos}
    for picture in parts_of(item).links:
        if not picture.picture:
            continue
        if inside(picture.target, item.address, facts.config.court.url) not in listed:
            message = f"Sebut gambar {picture.target} di `photos`, atau hapus dari tulisan."
            yield Told(message, line=picture.line)
        if not picture.text.strip():
            message = f"Tulis apa yang terlihat pada gambar {picture.target} di dalam `![...]`."
            yield Told(message, line=picture.line)

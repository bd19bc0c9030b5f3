"""Tanda HTML dibuka tetapi tidak ditutup, atau sebaliknya.

## Mengapa penting
Peramban meneruskan tanda yang terbuka sampai akhir halaman: seluruh tulisan sesudahnya ikut menjadi
kecil atau berwarna.

## Cara memperbaiki
Tutup tandanya di paragraf yang sama, misalnya `H<sub>2</sub>O`, atau hapus.

## Dasar
WCAG 2.2 kriteria 1.3.1 (Informasi dan Hubungan); HTML Standard bagian 13.1.2.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.html.html_tags import SAFE, tags
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("HTM001", on=Item, severity=Severity.BLOCK)
def html_not_closed(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a tag of the safe list without its partner in the paragraph."""
    if not SAFE.search(item.body):
        return
    line = item.body_line
    for paragraph in item.body.split("\n\n"):
        for name, at in _alone(paragraph):
            message = f"Tutup `<{name}>` di paragraf yang sama, atau hapus tandanya."
            yield Told(message, line=line + paragraph.count("\n", 0, at))
        line += paragraph.count("\n") + 2


def _alone(paragraph: str) -> Iterator[tuple[str, int]]:
    open_tags: list[tuple[str, int]] = []
    for tag in tags(paragraph):
        if tag.name == "br" or not SAFE.fullmatch(paragraph, tag.start, tag.end):
            continue
        if not tag.closes:
            open_tags.append((tag.name, tag.start))
        elif open_tags and open_tags[-1][0] == tag.name:
            open_tags.pop()
        else:
            yield tag.name, tag.start
    yield from open_tags

"""Tahun dan bulan pada folder berbeda dengan tanggal di bagian depan.

## Mengapa penting
Alamat halaman memuat tahun dan bulan. Pembaca akan mengira tulisan terbit pada bulan yang lain.

## Cara memperbaiki
Pindahkan folder ke tahun dan bulan yang sesuai, atau betulkan `date`.

## Dasar
Juknis 2026 bagian B.1 (tanggal berita); susunan folder content/.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.writing.places import at_key
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("CNT003", on=Item, severity=Severity.BLOCK)
def date_and_folder_differ(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a dated item that lies under another year or month than its date's."""
    if not item.kind.dated:
        return
    lies_in = "/".join(item.path.split("/")[2:4])
    belongs_in = f"{item.day:%Y/%m}"
    if lies_in != belongs_in:
        message = (
            f"Pindahkan folder ini ke content/{item.kind.folder}/{belongs_in}/, "
            f"atau betulkan tanggalnya: {item.day:%d-%m-%Y}."
        )
        yield at_key(item, message, "date")

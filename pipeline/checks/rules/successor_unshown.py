"""Pengganti halaman ini tidak tampil bagi pembaca.

## Mengapa penting
Halaman lama menyebut dirinya sudah diganti, tetapi gantinya tidak dapat dibuka.

## Cara memperbaiki
Isi `superseded`, bagian `by`, dengan alamat lain yang tampil. Bila tidak ada gantinya lagi, tarik
halaman lama ini: `terbit withdraw`.

## Dasar
UU 14/2008 pasal 7 ayat (2): informasi publik tidak boleh menyesatkan.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.writing.places import at_key
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_WHEN = {"scheduled": "belum tampil", "expired": "tidak tampil lagi", "withdrawn": "sudah ditarik"}


@rule("CNT021", on=Item, severity=Severity.WARN, wide=True)
def successor_unshown(item: Item, facts: Facts) -> Iterator[Told]:
    """Find a public item whose successor readers cannot open."""
    told = item.front.superseded
    if told is None or item.state(facts.as_of) != "public":
        return
    when = _WHEN.get(facts.state_of(told.by) or "")
    if when:
        message = f"Pilih pengganti lain: {told.by} {when}."
        yield at_key(item, message, "superseded", "by")

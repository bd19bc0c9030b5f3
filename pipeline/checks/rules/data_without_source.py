"""Data atau laporan tanpa dokumen sumber yang dijamin pejabat.

## Mengapa penting
Angka di situs harus sama dengan naskah cetak yang dilihat pejabat unitnya. Tanpa sumber, tidak ada
yang dapat mencocokkannya.

## Cara memperbaiki
Unggah dokumennya di `documents`, atau catat di `sources`: judul, `officer` (jabatan yang mengetahui
naskah aslinya), dan `sha256` (sidik jari berkasnya).

## Dasar
SOP pengisian konten (tais-06, Keterangan): data sesuai dengan naskah asli yang diketahui pejabat
unit; UU 14/2008 pasal 7 ayat (2).
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.writing.places import at_key
from pipeline.content.item import Item
from pipeline.content.kinds import PublicInformation
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_NUMBER_CELL = re.compile(r"\|[ ]{0,40}(?:Rp[ ]?)?\d[\d.,]{0,40}[ ]{0,40}%?[ ]{0,40}(?=\|)")


@rule("SRC001", on=Item, severity=Severity.BLOCK)
def data_without_source(item: Item, facts: Facts) -> Iterator[Told]:
    """Find figures, or a report of the catalogue, with no fingerprint of a vouched document."""
    front = item.front
    if not isinstance(front, PublicInformation) or not _holds_data(item, front, facts):
        return
    vouched = [*front.documents, *(source for source in front.sources if source.sha256)]
    if vouched:
        return
    message = "Catat dokumen sumbernya, dengan pejabat yang menjaminnya dan sidik jari berkasnya."
    key = "sources" if front.sources else "figures" if front.figures else "obligation"
    yield at_key(item, message, key)


def _holds_data(item: Item, front: PublicInformation, facts: Facts) -> bool:
    """Return whether the item tells figures, or is a report whose contents were filled in."""
    obligation = facts.catalogue.by_id.get(front.obligation)
    report = obligation is not None and obligation.vouched
    told = not front.to_fill or _NUMBER_CELL.search(item.body) is not None
    return bool(front.figures) or (report and told)

"""Ada nama yang terlewat disamarkan dalam tulisan tentang perkara yang dilindungi.

## Mengapa penting
Satu nama yang tertinggal membatalkan seluruh penyamaran. Pernah terjadi: seorang korban dikenali
dari satu nama di tengah putusan, dan putusan itu harus ditarik.

## Cara memperbaiki
Ganti namanya di semua tempat: isi, judul, ringkasan, keterangan foto, teks alternatif, dan nama
berkas. Nama hakim, panitera, penuntut umum, advokat, dan ahli boleh tetap, dengan jabatan di
depannya.

## Dasar
SK KMA 144/KMA/SK/VIII/2007 lampiran; pemberitahuan Panitera MA 21 Juni 2022 tentang anonimisasi.
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.people_named import is_kin
from pipeline.checks.reading import Reading, reading_of
from pipeline.content.item import Item
from pipeline.content.kinds import Summons
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("PRI020", on=Item, severity=Severity.BLOCK)
def name_left(item: Item, facts: Facts) -> Iterator[Told]:
    """Find a name elsewhere in an item about a guarded case, file names and the address too."""
    reading = reading_of(item, facts)
    if isinstance(item.front, Summons) or not reading.reasons:
        return
    for paragraph, name in reading.people:
        kin = is_kin(paragraph.without_cases, name)
        if not (paragraph.cases or name.linked or kin):
            message = f"Ganti nama {name.shown} dengan kedudukannya; nama ini terlewat disamarkan."
            yield Told(message, line=paragraph.line(name.start), path=paragraph.text.path)
    yield from _in_file_names(reading)


def _in_file_names(reading: Reading) -> Iterator[Told]:
    full = {_slug(name.words) for _, name in reading.people if len(name.words) > 1}
    for text in reading.file_names:
        if any(name in _slug(re.findall(r"[A-Za-z0-9]+", text.seen)) for name in full):
            message = "Ganti nama berkas atau foldernya: di situ ada nama yang harus disamarkan."
            yield Told(message, line=text.line)


def _slug(words: tuple[str, ...] | list[str]) -> str:
    return f"-{'-'.join(words).lower()}-"

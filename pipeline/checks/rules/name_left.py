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
from pipeline.checks.privacy.not_names import NOT_NAMES
from pipeline.checks.privacy.ordinary_words import is_ordinary
from pipeline.checks.privacy.people_named import is_kin
from pipeline.checks.privacy.reading import Reading, reading_of
from pipeline.content.item import Item
from pipeline.content.kinds import Summons
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_SHORTEST = 3


@rule("PRI020", on=Item, severity=Severity.BLOCK)
def name_left(item: Item, facts: Facts) -> Iterator[Told]:
    """Find a name elsewhere in an item about a guarded case, file names and the address too.

    A part of a name that was found once is looked for alone as well: "Wawan" of Wawan Kurnia.
    """
    reading = reading_of(item, facts)
    if isinstance(item.front, Summons) or not reading.reasons:
        return
    for paragraph, name in reading.people:
        kin = is_kin(paragraph.without_cases, name)
        if not (paragraph.cases or name.linked or kin):
            message = f"Ganti nama {name.shown} dengan kedudukannya; nama ini terlewat disamarkan."
            yield paragraph.told(message, name.start)
    yield from _parts_alone(reading)
    yield from _in_file_names(reading)


def _parts_alone(reading: Reading) -> Iterator[Told]:
    words = {word for _, name in reading.people for word in name.words if len(word) > _SHORTEST}
    known = reading.common | NOT_NAMES
    parts = sorted(word for word in words if not (word.lower() in known or is_ordinary(word)))
    if not parts:
        return
    alone = re.compile(rf"\b(?:{'|'.join(map(re.escape, parts))})\b")
    for paragraph in reading.paragraphs:
        spans = [(n.start, n.end) for p, n in reading.everyone if p is paragraph]
        for found in alone.finditer(paragraph.without_cases):
            if not any(start <= found.start() < end for start, end in spans):
                shown = f"{found[0][0]}•••"
                message = f"Ganti nama {shown} dengan kedudukannya; nama ini terlewat disamarkan."
                yield paragraph.told(message, found.start())


def _in_file_names(reading: Reading) -> Iterator[Told]:
    full = {_slug(name.words) for _, name in reading.people if len(name.words) > 1}
    for text in reading.file_names:
        if any(name in _slug(re.findall(r"[A-Za-z0-9]+", text.seen)) for name in full):
            message = "Ganti nama berkas atau foldernya: di situ ada nama yang harus disamarkan."
            yield Told(message, line=text.line)


def _slug(words: tuple[str, ...] | list[str]) -> str:
    return f"-{'-'.join(words).lower()}-"

"""Keputusan yang sudah dicabut disebut seolah-olah masih berlaku.

## Mengapa penting
Hak dan tenggat pemohon informasi mengikuti keputusan yang berlaku, bukan yang lama.

## Cara memperbaiki
Ganti dengan keputusan penggantinya. Bila keputusan lama memang perlu disebut, tulis bahwa ia sudah
dicabut atau diganti, di kalimat atau baris tabel yang sama.

## Dasar
SK KMA 2-144/KMA/SK/VIII/2022 (mencabut SK KMA 1-144/KMA/SK/I/2011); UU 14/2008 pasal 7 ayat (2).
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.language.prose import Passage, prose_of
from pipeline.checks.words import rows
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_REVOKED = {row[0]: row[2] for row in rows("decrees") if len(row) > 2}
_CITED = re.compile(
    r"(?<![\w-])(?:(?:1-144(?:/KMA(?:/SK)?/\w{1,4}/|[ ]tahun[ ])2011)"
    r"|(?:144(?:/KMA(?:/SK)?/\w{1,4}/|[ ]tahun[ ])2007))\b",
    re.IGNORECASE,
)
_SAYS_SO = re.compile(
    r"\b(?:cabut|dicabut|mencabut|pencabutan|ganti|diganti|digantikan|pengganti|menggantikan|semula"
    r"|dahulu|dulu|lama|sebelumnya|tidak berlaku|tidak lagi)\b",
    re.IGNORECASE,
)


@rule("LAW002", on=Item, severity=Severity.WARN)
def decree_revoked(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a revoked decree in a line that does not say that it was revoked."""
    for passage in prose_of(item):
        for found in _CITED.finditer(passage.text) if "144" in passage.text else ():
            if not _SAYS_SO.search(_line(passage, found.start())):
                new = next(new for old, new in _REVOKED.items() if _is(found, old))
                message = f"Ganti dengan {new}: {found[0]} sudah dicabut."
                yield passage.told(item, found.start(), message)


def _is(found: re.Match[str], known: str) -> bool:
    return found[0][:3] == known[:3] and found[0][-4:] == known[-4:]


def _line(passage: Passage, at: int) -> str:
    start = passage.text.rfind("\n", 0, at) + 1
    end = passage.text.find("\n", at)
    return passage.text[start : end if end >= 0 else len(passage.text)]

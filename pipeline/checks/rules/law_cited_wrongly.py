"""Nomor atau tahun undang-undang tidak cocok dengan judul yang disebut.

## Mengapa penting
"Undang-Undang Nomor 14 Tahun 2009 tentang Keterbukaan Informasi Publik" tidak ada; pembaca tidak
dapat menemukannya.

## Cara memperbaiki
Betulkan nomor dan tahunnya menurut pesan, atau betulkan judulnya.

## Dasar
UU 14/2008 pasal 7 ayat (2): informasi publik yang akurat, benar, dan tidak menyesatkan.
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.language.prose import prose_of
from pipeline.checks.words import rows
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_KINDS = {"undang-undang": "UU", "uu": "UU", "peraturan mahkamah agung": "Perma", "perma": "Perma"}
_SIGNS = frozenset({"undang-undang", "uu", "peraturan", "perma"})
_CITED = re.compile(
    r"\b(?P<kind>Undang-Undang|UU|Peraturan Mahkamah Agung|Perma)(?: RI| Republik Indonesia)?"
    r" (?:Nomor |No\.? ?)?(?P<number>\d{1,3})(?:/| Tahun )(?P<year>\d{4}),? tentang ",
    re.IGNORECASE,
)


@rule("LAW003", on=Item, severity=Severity.WARN)
def law_cited_wrongly(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a law whose title is in the list while number and year are another law's."""
    for passage in prose_of(item):
        if "tentang" not in passage.words or _SIGNS.isdisjoint(passage.words):
            continue
        for found in _CITED.finditer(passage.text):
            said = " ".join(passage.text[found.end() : found.end() + 120].split()).casefold()
            message = _fault(found, said)
            if message:
                yield passage.told(item, found.start(), message)


def _fault(found: re.Match[str], said: str) -> str | None:
    kind = _KINDS[found["kind"].casefold()]
    subject = next((row[0] for row in rows("laws") if row[1] == kind and _is(row[0], said)), None)
    right = [(row[2], row[3]) for row in rows("laws") if row[0] == subject]
    if not right or (found["number"], found["year"]) in right:
        return None
    number, year = right[0]
    return f"Betulkan: {kind} tentang {subject} bernomor {number} Tahun {year}."


def _is(subject: str, said: str) -> bool:
    rest = said.removeprefix(subject.casefold())
    return rest != said and (
        not rest or rest[0] in ".,;:)|" or rest.startswith((" pasal", " (", " yang"))
    )

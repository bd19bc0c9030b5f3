"""Waktu tidak ditulis dengan "pukul" dan titik.

## Mengapa penting
Jadwal harus terbaca sama di mana-mana. "Jam" berarti lamanya, "pukul" berarti saatnya.

## Cara memperbaiki
Tulis "pukul 08.30 WIB": kata pukul, titik di antara jam dan menit, zona waktu berhuruf kapital.

## Dasar
EYD V, tanda titik pada waktu; KBBI VI (pukul, jam).
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.language.prose import prose_of
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_CLOCK = re.compile(
    r"(?P<hour>[01]?\d|2[0-4])(?P<mark>[.:])(?P<minute>[0-5]\d)(?![\d:])"
    r"(?P<zone>[ ](?:[Ww][Ii][Bb]|[Ww][Ii][Tt][Aa]?)\b)?"
)
_WORD = re.compile(r"\b(?P<word>jam|pkl\.?|pk\.|pukul)[ ]{1,3}$", re.IGNORECASE)
_NO_TIME = re.compile(r"[\d:.,/]$|(?:\bq\.?s\.?|sura[ht]|skala|rasio)[^\n]{0,20}$", re.IGNORECASE)
_REACH = 30


@rule("BHS007", on=Item, severity=Severity.NOTE)
def time_form(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a time of day with a colon, with "jam" or "pkl.", or with its zone in small letters."""
    for passage in prose_of(item):
        for clock in _CLOCK.finditer(passage.text) if passage.has_digits else ():
            before = passage.text[max(0, clock.start() - _REACH) : clock.start()]
            word = _WORD.search(before)
            if not _NO_TIME.search(before) and _wrong(word, clock):
                written = f"{word[0] if word else ''}{clock[0]}"
                message = f'Tulis "{_whole(clock)}", bukan "{written}".'
                yield passage.told(item, clock.end() - len(written), message)


def _wrong(word: re.Match[str] | None, clock: re.Match[str]) -> bool:
    zone = (clock["zone"] or "").strip()
    said = word["word"].lower() if word else "pukul"
    return said != "pukul" or clock["mark"] == ":" or zone != zone.upper()


def _whole(clock: re.Match[str]) -> str:
    shown = f"{int(clock['hour']):02}.{clock['minute']}"
    return f"pukul {shown}{(clock['zone'] or '').upper()}"

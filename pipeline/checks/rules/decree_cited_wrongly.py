"""Nomor atau tanggal keputusan yang dikutip keliru.

## Mengapa penting
Pembaca mencari keputusan lewat nomornya. Nomor yang keliru menunjuk keputusan lain atau tidak ada.

## Cara memperbaiki
Salin nomor yang disebut di pesan, misalnya SK KMA 2-144/KMA/SK/VIII/2022 tanggal 30 Agustus 2022.

## Dasar
SK KMA 2-144/KMA/SK/VIII/2022 dan keputusan lain yang sering dikutip; UU 14/2008 pasal 7 ayat (2):
informasi publik harus akurat.
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.language.months import MONTHS
from pipeline.checks.language.prose import prose_of
from pipeline.checks.words import rows
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_DATES = {row[0]: row[1] for row in rows("decrees")}
_NUMBER = r"(?P<first>\d{1,4}(?:-[ ]?\n?[ ]{0,80}\d{1,4})?)"
_DATE = rf"(?P<day>\d{{1,2}})[ ](?P<month>{'|'.join(MONTHS)})[ ](?P<year>\d{{4}})"
_CITED = re.compile(
    rf"(?<![\w/-]){_NUMBER}/(?P<rest>(?:KMA|DJU)(?:/[A-Z0-9.]{{1,12}}){{0,3}}/\d{{4}})(?![\w/])"
    rf"(?P<date>,?[ ](?:tanggal|tertanggal|tgl\.?)[ ]{_DATE})?"
)


@rule("LAW001", on=Item, severity=Severity.WARN)
def decree_cited_wrongly(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a citation close to a decree of the list, with another month, year, part or date."""
    for passage in prose_of(item):
        if "KMA" in passage.text or "DJU" in passage.text:
            for found in _CITED.finditer(passage.text):
                message = _fault(found)
                if message:
                    yield passage.told(item, found.start(), message)


def _fault(found: re.Match[str]) -> str | None:
    cited = "".join(f"{found['first']}/{found['rest']}".split())
    if cited in _DATES:
        return _wrong_date(cited, found)
    meant = next((known for known in _DATES if _close(cited, known)), None)
    return f"Betulkan nomor keputusan: {meant}, bukan {cited}." if meant else None


def _wrong_date(cited: str, found: re.Match[str]) -> str | None:
    if not found["date"] or not _DATES[cited]:
        return None
    shown = f"{int(found['day'])} {found['month']} {found['year']}"
    if shown == _DATES[cited]:
        return None
    return f"Betulkan tanggal {cited}: {_DATES[cited]}, bukan {shown}."


def _close(cited: str, known: str) -> bool:
    """Return whether two citations share number and office, or all but the number."""
    first, office, *rest = cited.split("/")
    known_first, known_office, *known_rest = known.split("/")
    if office != known_office:
        return False
    if rest == known_rest:
        return first.split("-")[-1] == known_first.split("-")[-1]
    return first == known_first and ("-" in first or _same_series(rest, known_rest))


def _same_series(rest: list[str], known_rest: list[str]) -> bool:
    """Return whether both are decrees (SK) of one year, where a number stands for one decree."""
    return rest[0][:2] == known_rest[0][:2] == "SK" and rest[-1] == known_rest[-1]

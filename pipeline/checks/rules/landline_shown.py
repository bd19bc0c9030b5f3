"""Nomor telepon rumah seseorang mungkin terlihat.

## Mengapa penting
Nomor telepon rumah menunjukkan alamat, dan keluarga di rumah itu ikut terganggu.

## Cara memperbaiki
Hapus nomornya bila milik seseorang. Nomor kantor atau lembaga boleh tetap.

## Dasar
UU 27/2022 (Pelindungan Data Pribadi) pasal 4 dan 16; Juknis 2026 bagian B.3.
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.mobile_numbers import local, official_numbers
from pipeline.checks.privacy.reading import reading_of
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_GAP = r"[ .\-_*\n]{0,2}"
_LANDLINE = re.compile(
    rf"(?<![\d+/.\-])(?:\(0[2-79]\d{{1,2}}\)|\+62{_GAP}[2-79]\d{{1,2}}|0[2-79]\d{{1,2}}){_GAP}"
    rf"[1-9](?:{_GAP}\d){{4,7}}(?![\d/])"
)
_OF_A_PERSON = re.compile(
    r"\b(?:rumah(?:nya)?|pribadi|keluarga(?:nya)?|orang tua(?:nya)?|ayah(?:nya)?|ibu(?:nya)?|wali"
    r"|saksi|korban|terdakwa|pemohon|termohon|penggugat|tergugat|pelapor|warga)\b[^.;\n]{0,60}$",
    re.IGNORECASE,
)
_PHONE = re.compile(r"\b(?:telepon|telpon|telp|tlp|hubungi|nomor)\b", re.IGNORECASE)
_FEWEST, _MOST, _BEFORE = 9, 12, 80


@rule("PRI024", on=Item, severity=Severity.NOTE)
def landline_shown(item: Item, facts: Facts) -> Iterator[Told]:
    """Find a landline number that the words before it, or a guarded case, make a person's."""
    reading = reading_of(item, facts)
    if reading.scan.run < _FEWEST:
        return
    official = official_numbers(facts.config.court)
    for text in reading.texts:
        for match, line in text.numbers(_LANDLINE):
            number = local(match[0])
            before = match.string[max(0, match.start() - _BEFORE) : match.start()]
            if not _may_be_ones(number, before) or number in official:
                continue
            if _OF_A_PERSON.search(before) or reading.reasons:
                shown = f"{number[:3]}••••{number[-2:]}"
                yield text.told(f"Periksa nomor telepon {shown}: hapus bila milik orang.", line)


def _may_be_ones(number: str, before: str) -> bool:
    return _FEWEST <= len(number) <= _MOST and bool(_PHONE.search(before))

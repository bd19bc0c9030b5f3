"""Mungkin ada satu nama panggilan yang terlewat disamarkan.

## Mengapa penting
Nama panggilan pun cukup bagi orang sekampung untuk mengenali seorang anak atau korban.

## Cara memperbaiki
Bila kata itu nama orang, ganti dengan kedudukannya dalam perkara, misalnya "Anak" atau "Saksi I".
Bila bukan nama orang, biarkan.

## Dasar
SK KMA 144/KMA/SK/VIII/2007 lampiran; pemberitahuan Panitera MA 21 Juni 2022 tentang anonimisasi.
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.not_names import NOT_NAMES
from pipeline.checks.privacy.ordinary_words import is_ordinary
from pipeline.checks.privacy.people_named import is_headline
from pipeline.checks.privacy.reading import reading_of
from pipeline.checks.writing.paragraphs import Paragraph
from pipeline.content.item import Item
from pipeline.content.kinds import Summons
from pipeline.findings import Severity
from pipeline.registry import Told, rule

# A single capitalised word within a sentence; what stands before and after it decides.
_ALONE = re.compile(r"(?<=[a-z])[ \n](?P<name>[A-Z][a-z]{2,20})(?=[ \n,.]|$)(?![ \n][A-Z])")
_LEADS = re.compile(
    r"\b(?:kepada|menurut|kata|ujar|tutur|ucap|bernama|panggilan|sapaan|terhadap)$", re.IGNORECASE
)
_PLACE = re.compile(r"\b(?:di|ke|dari|pada|se)$", re.IGNORECASE)
_DOES = re.compile(
    r"[ \n](?:(?:me|di|ber|ter)[a-z]{3,20}|tidak|belum|sudah|telah|masih|akan|ingin|mau|datang"
    r"|pergi|pulang|hadir|duduk|tinggal|lari|takut|sedih|diam|ikut)\b"
)


@rule("PRI025", on=Item, severity=Severity.NOTE)
def lone_name(item: Item, facts: Facts) -> Iterator[Told]:
    """Find a single capitalised word that does something, in an item about a guarded case.

    It may be a thing with a name; a name with a role or of two words is name-left's.
    """
    reading = reading_of(item, facts)
    if isinstance(item.front, Summons) or not reading.reasons:
        return
    told = {word for _, name in reading.everyone for word in name.words}
    known = reading.common | NOT_NAMES
    for paragraph in reading.paragraphs:
        for found in _alone(paragraph):
            word = found["name"]
            if not (word in told or word.lower() in known or is_ordinary(word)):
                shown = f"{word[0]}•••"
                message = f'Periksa kata "{shown}": bila nama orang, tulis kedudukannya.'
                yield paragraph.told(message, found.start("name"))


def _alone(paragraph: Paragraph) -> Iterator[re.Match[str]]:
    shown = paragraph.without_cases
    if is_headline(shown, 0.6):
        return
    for found in _ALONE.finditer(shown):
        before = shown[max(0, found.start() - 20) : found.start()]
        if not _PLACE.search(before) and (_LEADS.search(before) or _DOES.match(shown, found.end())):
            yield found

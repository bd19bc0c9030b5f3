"""Bagian dalam bahasa lain belum diberi tanda bahasanya.

## Mengapa penting
Pembaca layar membacakan seluruh halaman dengan lafal Indonesia. Kalimat bahasa Inggris atau ayat
bahasa Arab menjadi tidak dapat dimengerti.

## Cara memperbaiki
Apit bagian itu: `<span lang="en">...</span>` untuk bahasa Inggris, `<span lang="ar" dir="rtl">...
</span>` untuk bahasa Arab. Istilah pendek dan nama tidak perlu diberi tanda.

## Dasar
WCAG 2.2 kriteria 3.1.2 (Bahasa Bagian).
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_TOLD = re.compile(r'<span lang="[^"<>]{2,12}"[^<>]{0,40}>[^<>]*</span>')
_WORD = re.compile(r"[a-z]+")
_ENGLISH = re.compile(
    r"\b(?:the|of|and|to|is|are|was|were|be|been|this|that|these|those|with|for|from|by|on|at|its?"
    r"|as|an|or|not|will|shall|which|who|whom|has|have|had|may|must|their|they|there|you|your|our)\b"
)
_ARABIC = re.compile(r"(?:[\u0600-\u06ff\u0750-\u077f]{1,40} {1,3}){2}[\u0600-\u06ff]")
_FEWEST_WORDS, _SHARE = 10, 0.3


@rule("ACC006", on=Item, severity=Severity.NOTE)
def language_not_told(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a paragraph in English, or words in Arabic script, that no `lang` speaks of."""
    line = item.body_line
    for paragraph in item.body.split("\n\n"):
        language = _language(_TOLD.sub("", paragraph) if "<" in paragraph else paragraph)
        if language:
            first = len(paragraph) - len(paragraph.lstrip("\n"))
            message = f'Apit bagian ini dengan `<span lang="{language}">...</span>`.'
            yield Told(message, line=line + first)
        line += paragraph.count("\n") + 2


def _language(paragraph: str) -> str | None:
    if not paragraph.isascii() and _ARABIC.search(paragraph):
        return "ar"
    if " the " not in paragraph.lower():
        return None
    words, english = _WORD.findall(paragraph.lower()), _ENGLISH.findall(paragraph.lower())
    return "en" if len(words) >= _FEWEST_WORDS and len(english) >= _SHARE * len(words) else None

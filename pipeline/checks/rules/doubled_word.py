"""Kata yang sama tertulis dua kali berturut-turut.

## Mengapa penting
Kata yang terulang biasanya sisa suntingan. Kata ulang yang benar memakai tanda hubung.

## Cara memperbaiki
Hapus salah satunya. Bila maksudnya kata ulang, beri tanda hubung: "masing-masing".

## Dasar
EYD V, penulisan bentuk ulang.
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.language.prose import Passage, prose_of
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_LETTER = re.compile(r"[\w-]")


@rule("BHS003", on=Item, severity=Severity.NOTE)
def doubled_word(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a word followed by itself on one line; two capitals are a name."""
    for passage in prose_of(item):
        for word in _followed_by_itself(passage):
            for at in _places(passage.lower, f"{word} {word}"):
                if not passage.text[at + len(word) + 1].isupper():
                    message = f'Hapus salah satu "{word}", atau beri tanda hubung.'
                    yield passage.told(item, at, message)


def _followed_by_itself(passage: Passage) -> set[str]:
    pairs = zip(passage.said, passage.said[1:], strict=False)
    return {word for word, after in pairs if word == after and len(word) > 1}


def _places(text: str, twice: str) -> Iterator[int]:
    at = text.find(twice)
    while at >= 0:
        end = at + len(twice)
        if not _LETTER.match(text[at - 1 : at]) and not _LETTER.match(text, end):
            yield at
        at = text.find(twice, end)

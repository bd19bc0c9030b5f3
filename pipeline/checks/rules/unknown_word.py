"""Kata tidak dikenal kamus.

## Mengapa penting
Salah ketik mengganggu pembaca, dan kata yang salah ketik tidak ditemukan lewat pencarian.

## Cara memperbaiki
Betulkan salah ketiknya. Kata asing ditulis miring: `*streaming*`. Istilah yang memang benar dan
dipakai pengadilan ditambahkan ke `site_config/words.yml`.

## Dasar
Juknis 2026 bagian B.3.a (kaidah EYD); EYD V, huruf miring untuk kata asing. Kamus: hunspell-id.
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.language.dictionary import Dictionary
from pipeline.checks.language.prose import Passage, prose_of
from pipeline.checks.words import joined_places, pairs
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_SMALL = re.compile(r"(?<![\w./@#&-])[a-z]{3,40}(?:-[a-z]{2,40}){0,3}(?![\w/@'’-]|\.\w)")
_TOLD_BY_OTHERS = frozenset({*pairs("nonstandard"), *joined_places()})
_MOST = 20


@rule("BHS001", on=Item, severity=Severity.NOTE)
def unknown_word(item: Item, facts: Facts) -> Iterator[Told]:
    """Find, once an item, each word in small letters that the dictionary does not know."""
    if facts.dictionary is None:
        return
    unknown = _unknown(item, facts.dictionary)
    near = {word: facts.dictionary.suggestions(word) for word in unknown}
    likely_first = sorted(unknown, key=lambda word: not near[word])
    for word in likely_first[:_MOST]:
        passage, at = unknown[word]
        yield passage.told(item, at, _message(word, near[word]))
    if len(unknown) > _MOST:
        yield Told(f"Periksa ejaan {len(unknown) - _MOST} kata lain di tulisan ini.")


def _unknown(item: Item, dictionary: Dictionary) -> dict[str, tuple[Passage, int]]:
    found: dict[str, tuple[Passage, int]] = {}
    for passage in prose_of(item):
        if not may_hold_unknown(passage, dictionary):
            continue
        for match in _SMALL.finditer(passage.text):
            word = match[0]
            if word not in found and not _known(word, dictionary):
                found[word] = (passage, match.start())
    return found


def may_hold_unknown(passage: Passage, dictionary: Dictionary) -> bool:
    """Look quickly at the distinct words; where all are known, no word need be looked up in place.

    What is unknown only with a capital is a name. An apostrophe may part a word in two.
    """
    return any(
        "'" in word or "’" in word or word in passage.text
        for word in dictionary.unknown(passage.words) - _TOLD_BY_OTHERS
    )


def _known(word: str, dictionary: Dictionary) -> bool:
    if word in _TOLD_BY_OTHERS or dictionary.knows(word):
        return True
    parts = word.split("-")
    return len(parts) > 1 and all(len(part) < 3 or dictionary.knows(part) for part in parts)


def _message(word: str, near: list[str]) -> str:
    meant = " atau ".join(f'"{one}"' for one in near)
    asks = f" Maksudnya {meant}?" if meant else ""
    return f'Periksa ejaan "{word}".{asks} Bila kata asing, tulis miring: *{word}*.'

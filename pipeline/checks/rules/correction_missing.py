"""Tulisan yang sudah terbit berubah tanpa catatan koreksi.

## Mengapa penting
Pembaca yang sudah mengutip tulisan berhak tahu apa yang dibetulkan, dan kapan.

## Cara memperbaiki
Tambahkan `corrections` dengan tanggal dan penjelasan singkat, misalnya "Tanggal kegiatan semula
tertulis 16 November 2026". Perubahan tanda baca dan alamat tautan tidak perlu dicatat.

## Dasar
Pedoman Pemberitaan Media Siber butir 5 (ralat dan koreksi disertai waktunya).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.checks.facts import Facts
from pipeline.checks.language.prose import Passage, prose_of
from pipeline.content.front_matter import read_front
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_WORD = re.compile(r"\w+(?:[./:-]\w+)*")
_SAID_IN = ("title", "summary", "activity", "place", "hearing_place")


@rule("ART008", on=Item, severity=Severity.WARN)
def correction_missing(item: Item, facts: Facts) -> Iterator[Told]:
    """Find a dated item that readers saw before and whose words changed with no new correction."""
    if facts.before is None or not item.kind.dated:
        return
    published = facts.before.get(item.path)
    if published is None:
        return
    read = read_front(item.path, published.encode(), item.kind.front)
    if read.front is None:
        yield Told("Bandingkan sendiri dengan yang terbit: naskah lamanya tidak terbaca.")
        return
    old = replace(item, front=read.front, body=read.body, body_line=read.body_line)
    changed = _first_change(old, item)
    if changed and _seen(old, facts) and not _recorded(old, item):
        passage, at = changed
        message = "Tambahkan `corrections`: tulisan ini berubah sesudah terbit."
        yield passage.told(item, at, message)


def _seen(old: Item, facts: Facts) -> bool:
    return old.state(facts.as_of) == "public"


def _recorded(old: Item, new: Item) -> bool:
    return bool(set(new.front.corrections) - set(old.front.corrections))


def _first_change(old: Item, new: Item) -> tuple[Passage, int] | None:
    """Return the passage of `new` in which a word changed first, and where; none if none did."""
    before = {passage.key: passage for passage in prose_of(old)}
    for passage in prose_of(new):
        if not passage.key or passage.key[0] in _SAID_IN:
            at = _differs(before.get(passage.key), passage)
            if at is not None:
                return passage, at
    return None


def _differs(old: Passage | None, new: Passage) -> int | None:
    was = _WORD.findall(old.text) if old else []
    words = list(_WORD.finditer(new.text))
    for said, word in zip(was, words, strict=False):
        if said.casefold() != word[0].casefold():
            return word.start()
    if len(was) == len(words):
        return None
    return words[len(was)].start() if len(words) > len(was) else max(0, len(new.text.rstrip()) - 1)

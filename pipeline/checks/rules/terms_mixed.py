"""Satu hal disebut dengan dua istilah dalam satu tulisan.

## Mengapa penting
Pembaca dapat mengira keduanya berbeda, dan pencarian hanya menemukan salah satunya.

## Cara memperbaiki
Pakai satu istilah dari awal sampai akhir, sebaiknya yang disebut di pesan.

## Dasar
Juknis 2026 bagian B.3.b (istilah yang konsisten).
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.language.phrases import Phrases
from pipeline.checks.language.prose import Passage, prose_of, sentence_starts
from pipeline.checks.words import rows
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_PREFERRED = {form.casefold(): row[0] for row in rows("terms") for form in row}
_LISTED = Phrases(_PREFERRED)
_Place = tuple[Passage, int]


@rule("BHS009", on=Item, severity=Severity.NOTE)
def terms_mixed(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find, once an item, each further word for an idea that the item calls by two words."""
    for preferred, forms in _forms(item).items():
        if len(forms) > 1:
            for form, (passage, at) in forms.items():
                if form != preferred:
                    message = f'Pakai satu istilah: "{preferred}", bukan juga "{form}".'
                    yield passage.told(item, at, message)


def _forms(item: Item) -> dict[str, dict[str, _Place]]:
    """Return, by idea, each form in which the item writes it, with its first place."""
    found: dict[str, dict[str, _Place]] = {}
    for passage in prose_of(item):
        for one in _LISTED.find(passage):
            preferred = _PREFERRED[one.entry]
            form = _form(one.text, preferred, passage, one.at)
            found.setdefault(preferred, {}).setdefault(form, (passage, one.at))
    return found


def _form(written: str, preferred: str, passage: Passage, at: int) -> str:
    """Return how the idea is written; capitals count only in names that hold one."""
    if preferred.islower():
        return written.casefold()
    opens = sentence_starts(passage.text, at) or passage.key == ("title",)
    if opens and written.casefold() == preferred.casefold():
        return preferred
    return written

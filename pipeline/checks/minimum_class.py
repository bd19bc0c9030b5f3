"""The least careful class in which an item may be published, and every reason for it.

Source: SOP pengisian konten (tais-06) step 4, SOP pengelolaan konten (tabanan-e) step 5: what needs
special attention goes to the Ketua.
"""

import re
from typing import Literal

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.guarded import Reason
from pipeline.checks.privacy.reading import reading_of
from pipeline.checks.writing.texts import plain
from pipeline.content.item import Item

_STATEMENT = re.compile(
    r"\b(?:pernyataan|tanggapan|penjelasan)(?: resmi| pers)? (?:ketua|wakil ketua|pimpinan"
    r"|juru bicara|humas)\b"
    r"|\b(?:siaran pers|hak jawab|klarifikasi|bantahan)\b"
)

ReviewClass = Literal["biasa", "perhatian_khusus", "serta_merta"]


def minimum_class(item: Item, facts: Facts) -> tuple[ReviewClass, tuple[Reason, ...]]:
    """Return the class that an item needs at least, and the reasons that raise it."""
    reasons = list(reading_of(item, facts).reasons)
    if item.kind.dated and _STATEMENT.search(plain(item.front.title).lower()):
        line = item.source.place("title").line
        reasons.append(Reason("statement", "pernyataan pimpinan", f"baris {line}"))
    return ("perhatian_khusus" if reasons else "biasa"), tuple(reasons)

"""Keterangan kegiatan ada, tetapi waktunya tidak bertanggal atau isinya tanda kosong.

## Mengapa penting
"Minggu lalu" tidak berarti apa-apa setahun kemudian, dan "-" tidak memberi tahu siapa yang hadir.

## Cara memperbaiki
Tulis waktu lengkap, misalnya "Selasa, 17 November 2026, pukul 09.00". Isi tempat, peserta, tujuan,
dan hasil dengan keterangan, bukan tanda hubung.

## Dasar
Juknis 2026 bagian B.2.c (uraian kegiatan secara lengkap).
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.language.months import MONTHS
from pipeline.checks.writing.places import at_key
from pipeline.content.fields import Activity
from pipeline.content.item import Item
from pipeline.content.kinds import Article, Coverage
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_DATED = re.compile(rf"\b\d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}}\b")
_SAYS_NOTHING = re.compile(
    r"[\W_]*|(?:nihil|tidak ada|belum ada|kosong|menyusul|idem|tba|xxx+)\.?", re.I
)
_PARTS = ("place", "participants", "purpose", "result")


@rule("ART003", on=Item, severity=Severity.NOTE)
def activity_incomplete(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find an activity without a date, or with a part that says nothing."""
    if not isinstance(item.front, Article | Coverage) or item.front.activity is None:
        return
    activity: Activity = item.front.activity
    if not _DATED.search(activity.time):
        message = 'Tulis tanggal kegiatan, misalnya "Selasa, 17 November 2026, pukul 09.00".'
        yield at_key(item, message, "activity", "time")
    for part in _PARTS:
        if _SAYS_NOTHING.fullmatch(getattr(activity, part).strip()):
            yield at_key(item, f"Isi `{part}` dengan keterangan kegiatannya.", "activity", part)

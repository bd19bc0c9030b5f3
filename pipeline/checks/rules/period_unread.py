"""Masa yang dicakup sebuah laporan belum ditulis, atau tidak terbaca.

## Mengapa penting
Dari masanya register tahu apakah angkanya masih terkini. Tanpa masa, keadaannya tidak dapat
dipastikan.

## Cara memperbaiki
Isi `period` seperti salah satu dari ini: Tahun 2025, Semester I 2026, Triwulan III 2026, Oktober
2026, Januari–Juni 2026.

## Dasar
UU 14/2008 pasal 9 ayat (3); SK KMA 2-144/KMA/SK/VIII/2022 Lampiran II (kolom nama informasi dan
periodenya).
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.writing.places import at_key
from pipeline.content.item import Item
from pipeline.content.kinds import PublicInformation
from pipeline.findings import Severity
from pipeline.register.covered import covered
from pipeline.registry import Told, rule

_HOW = "dengan masa yang terbaca, misalnya Tahun 2025 atau Triwulan III 2026."


@rule("REG006", on=Item, severity=Severity.WARN)
def period_unread(item: Item, facts: Facts) -> Iterator[Told]:
    """Find a report without the time it covers, and a time that cannot be read."""
    front = item.front
    if not isinstance(front, PublicInformation):
        return
    if front.period is not None and covered(front.period) is None:
        yield at_key(item, f"Ganti `period` {_HOW}", "period")
    for index, figure in enumerate(front.figures):
        if covered(figure.period) is None:
            yield at_key(item, f"Ganti `period` {_HOW}", "figures", index, "period")
    obligation = facts.catalogue.by_id.get(front.obligation)
    report = obligation is not None and obligation.vouched and not obligation.by_event
    if report and front.period is None and not front.figures and not front.to_fill:
        yield at_key(item, f"Isi `period` {_HOW}", "obligation")

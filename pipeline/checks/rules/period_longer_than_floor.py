"""Jangka waktu pembaruan lebih panjang daripada batas yang ditentukan aturan.

## Mengapa penting
Informasi berkala diumumkan paling lama tiap 6 bulan. Jangka waktu yang lebih panjang membuat
register menganggap informasi lama masih terkini; karena itu jangka waktu seperti itu tidak
dipakai. Begitu pula waktu menyusun laporan yang tenggatnya ditentukan aturan.

## Cara memperbaiki
Tulis `period` atau `reported_within` yang sama atau lebih pendek di
site_config/catalogue/own.yml, atau hapus perubahannya. Informasi berkala yang di katalog lebih
panjang daripada 6 bulan boleh diperpendek, tidak boleh diperpanjang.

## Dasar
UU 14/2008 pasal 9 ayat (3); Perki 1/2021 pasal 56; SK KMA 2-144/KMA/SK/VIII/2022 bagian IV.E.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.content.catalogue import FILE, OWN, Catalogue
from pipeline.content.catalogue_own import Addition, Change
from pipeline.content.item import Site
from pipeline.content.legal_limits import FLOOR, latest, limit_of, may_be, may_take
from pipeline.content.obligation import Length, Obligation
from pipeline.content.spans_of_time import never_longer
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("REG004", on=Site, severity=Severity.BLOCK)
def period_longer_than_floor(_site: Site, facts: Facts) -> Iterator[Told]:
    """Find a period longer than the law's, or left out, and a floor of more than 6 months."""
    catalogue = facts.catalogue
    yield from _floors(catalogue)
    law = {item.id: item for item in catalogue.base.items}
    for index, change in enumerate(catalogue.own.changes):
        item = law.get(change.id)
        if item is not None:
            yield from _changes(catalogue, index, change, item)


def _changes(catalogue: Catalogue, index: int, change: Change, item: Obligation) -> Iterator[Told]:
    limit, months = limit_of(item), latest(item)
    if limit is not None and change.period is not None and not may_be(item, change.period):
        line = catalogue.line_of(OWN, "changes", index, "period")
        message = f"Perpendek jangka waktu {item.id}: {_words(limit)} adalah batasnya."
        yield Told(message, line, path=OWN)
    late = change.reported_within
    if late is not None and not may_take(item, late):
        line = catalogue.line_of(OWN, "changes", index, "reported_within")
        message = f"Perpendek waktu menyusun laporan {item.id}: {months} bulan adalah batasnya."
        yield Told(message, line, path=OWN)


def _floors(catalogue: Catalogue) -> Iterator[Told]:
    rows = [(FILE, "items", index, item) for index, item in enumerate(catalogue.base.items)]
    rows += [(OWN, "additions", index, item.as_obligation()) for index, item in _added(catalogue)]
    for path, name, index, item in rows:
        period = item.period
        if period is None or period.basis != "floor":
            continue
        if not period.given or not never_longer(period, FLOOR):
            line = catalogue.line_of(path, name, index, "period")
            yield Told(f"Perpendek jangka waktu {item.id}: batasnya 6 bulan.", line, path=path)


def _added(catalogue: Catalogue) -> list[tuple[int, Addition]]:
    return list(enumerate(catalogue.own.additions))


def _words(period: Length) -> str:
    if period.months:
        return f"{period.months} bulan"
    return f"{period.weeks} minggu" if period.weeks else f"{period.days} hari"

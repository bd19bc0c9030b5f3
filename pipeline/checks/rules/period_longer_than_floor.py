"""Jangka waktu pembaruan lebih panjang daripada batas yang ditentukan aturan.

## Mengapa penting
Informasi berkala diumumkan paling lama tiap 6 bulan. Jangka waktu yang lebih panjang membuat
register menganggap informasi lama masih terkini; karena itu jangka waktu seperti itu tidak
dipakai.

## Cara memperbaiki
Tulis jangka waktu yang sama atau lebih pendek di site_config/catalogue/own.yml, atau hapus
perubahannya.

## Dasar
UU 14/2008 pasal 9 ayat (3); SK KMA 2-144/KMA/SK/VIII/2022 bagian IV.E.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.content.catalogue import FILE, OWN, Catalogue
from pipeline.content.catalogue_own import Addition
from pipeline.content.item import Site
from pipeline.content.obligation import Length
from pipeline.content.spans_of_time import never_longer
from pipeline.findings import Severity
from pipeline.registry import Told, rule

FLOOR = Length(months=6)


@rule("REG004", on=Site, severity=Severity.BLOCK)
def period_longer_than_floor(_site: Site, facts: Facts) -> Iterator[Told]:
    """Find a period longer than the law's, or left out, and a floor of more than 6 months."""
    catalogue = facts.catalogue
    yield from _floors(catalogue)
    law = {item.id: item.period for item in catalogue.base.items}
    for index, change in enumerate(catalogue.own.changes):
        period = law.get(change.id)
        if change.period is None or period is None or not period.is_law:
            continue
        if not change.period.given or not never_longer(change.period, period):
            line = catalogue.line_of(OWN, "changes", index, "period")
            message = f"Perpendek jangka waktu {change.id}: {_words(period)} adalah batasnya."
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

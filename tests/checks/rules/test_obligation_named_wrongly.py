"""REG001: what the court lays down must name items that are there, once."""

from pipeline.content.catalogue import OWN
from tests.building import Court
from tests.checks.rules.registering import lay_down, told

_ADDED = """\
additions:
  - id: P.01
    category: berkala
    title: Sidang keliling
    period: {months: 1, basis: usual}
    article: SK
    owner: hukum
"""


def test_items_that_are_there_are_fine(court: Court) -> None:
    lay_down(
        court, _ADDED + "changes:\n  - {id: B1.01, owner: umum}\n  - {id: P.01, owner: umum}\n"
    )
    assert told(court, "REG001") == []
    assert court.catalogue.by_id["P.01"].folder == "p-01"


def test_ids_that_are_not_in_the_catalogue(court: Court) -> None:
    days = "since: 2026-01-01, until: 2026-12-31"
    exempt = f"{{id: B7.07, reason: Tidak ada di sini., approved_by: ketua, {days}}}"
    lay_down(
        court, f"changes:\n  - {{id: B9.99}}\n  - {{id: B1.01}}\nnot_applicable:\n  - {exempt}\n"
    )
    assert told(court, "REG001") == [f"{OWN}:2", f"{OWN}:5"]


def test_an_addition_twice(court: Court) -> None:
    lay_down(court, _ADDED + _ADDED.removeprefix("additions:\n"))
    assert told(court, "REG001") == [f"{OWN}:8"]

"""REG004: no period is longer than the law's; one that is takes no effect."""

import pytest

from pipeline.content.catalogue import FILE, OWN, load_catalogue
from tests.building import Court
from tests.checks.rules.registering import lay_down, told


def _months(court: Court, code: str) -> int | None:
    period = court.catalogue.by_id[code].period
    return period.months if period else None


@pytest.mark.parametrize("period", ["{months: 7}", "{weeks: 26}", "{days: 184}", "{}"])
def test_a_longer_period_is_found_and_not_used(court: Court, period: str) -> None:
    lay_down(court, f"changes:\n  - id: B1.01\n    period: {period}\n")
    assert told(court, "REG004") == [f"{OWN}:3"]
    assert _months(court, "B1.01") == 6


@pytest.mark.parametrize("period", ["{months: 6}", "{months: 3}", "{weeks: 25}", "{days: 181}"])
def test_a_shorter_period_is_fine_and_used(court: Court, period: str) -> None:
    lay_down(court, f"changes:\n  - id: B1.01\n    period: {period}\n")
    assert told(court, "REG004") == []
    assert court.catalogue.by_id["B1.01"].period != court.catalogue.by_id["B1.02"].period or (
        period == "{months: 6}"
    )


def test_what_is_only_usual_may_be_longer(court: Court) -> None:
    lay_down(court, "changes:\n  - {id: T5.05, period: {months: 24}}\n")
    assert (told(court, "REG004"), _months(court, "T5.05")) == ([], 24)


@pytest.mark.parametrize(
    ("code", "period", "fine"),
    [
        ("B1.06", "{months: 13}", False),
        ("B1.06", "{months: 12}", True),
        ("B1.06", "{months: 6}", True),
        ("B1.06", "{}", False),
        ("B1.09", "{months: 6}", True),
        ("B1.09", "{months: 7}", False),
    ],
)
def test_what_is_announced_periodically_is_never_longer_than_six_months_or_the_catalogue(
    court: Court, code: str, period: str, *, fine: bool
) -> None:
    before = court.catalogue.by_id[code].period
    lay_down(court, f"changes:\n  - id: {code}\n    period: {period}\n")
    assert told(court, "REG004") == ([] if fine else [f"{OWN}:3"])
    assert (court.catalogue.by_id[code].period == before) is (not fine or period == "{months: 12}")


@pytest.mark.parametrize(
    ("code", "months", "used"),
    [("B4.01", 4, 3), ("B4.01", 2, 2), ("J.01", 2, None), ("J.01", 1, 1), ("B3.02", 5, 5)],
)
def test_a_report_whose_deadline_is_law_may_come_sooner_only(
    court: Court, code: str, months: int, used: int | None
) -> None:
    lay_down(court, f"changes:\n  - id: {code}\n    reported_within: {months}\n")
    assert told(court, "REG004") == ([] if used == months else [f"{OWN}:3"])
    assert court.catalogue.by_id[code].reported_within == used


def test_a_floor_of_more_than_six_months_in_either_file(court: Court) -> None:
    text = (court.root / FILE).read_text(encoding="utf-8")
    court.write(FILE, text.replace("{months: 6, basis: floor", "{months: 9, basis: floor", 1))
    added = "{id: P.01, category: berkala, title: Sidang keliling, article: SK, owner: hukum"
    lay_down(court, f"additions:\n  - {added}, period: {{months: 7, basis: floor}}}}\n")
    court.catalogue = load_catalogue(court.root)
    line = text.splitlines().index(
        '    period: {months: 6, basis: floor, note: "Diubah bila berubah"}'
    )
    assert told(court, "REG004") == [f"{FILE}:{line + 1}", f"{OWN}:2"]

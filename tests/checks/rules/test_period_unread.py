"""REG006: a report says what time it covers, in words that can be read."""

import pytest

from tests.building import Court
from tests.checks.rules.registering import told

_PLACE = "content/informasi/b1-01/index.md"


@pytest.mark.parametrize("period", ["tahun lalu", "TA berjalan", "Triwulan V 2026"])
def test_a_time_that_cannot_be_read(court: Court, period: str) -> None:
    court.add("informasi", period=period)
    assert told(court, "REG006") == [f"{_PLACE}:8"]


def test_a_report_without_a_time(court: Court) -> None:
    court.add("informasi", at="informasi/b3-02", obligation="B3.02")
    assert told(court, "REG006") == ["content/informasi/b3-02/index.md:6"]


@pytest.mark.parametrize("period", ["Tahun 2025", None])
def test_what_can_be_read_and_what_needs_none(court: Court, period: str | None) -> None:
    court.add("informasi", **({"period": period} if period else {}))
    assert told(court, "REG006") == []

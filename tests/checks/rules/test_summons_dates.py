import datetime as dt
from typing import Any

import pytest

from tests.building import Court


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("changes", "lines"),
    [
        pytest.param({}, [], id="just enough"),
        pytest.param({"announced_first": day("2026-09-19")}, [10], id="second a day early"),
        pytest.param({"hearing_on": day("2027-01-17")}, [11], id="hearing a day early"),
        pytest.param({"expires_at": day("2027-01-17")}, [13], id="gone before the hearing"),
        pytest.param({"expires_at": day("2027-01-18")}, [], id="gone on the hearing day"),
        pytest.param({"expires_at": None}, [13], id="never gone"),
        pytest.param(
            {"announced_first": day("2026-11-01"), "hearing_on": day("2026-11-02")},
            [10, 11],
            id="both early",
        ),
        pytest.param(
            {
                "announced_first": day("2026-01-31"),
                "announced_second": day("2026-02-28"),
                "hearing_on": day("2026-05-28"),
            },
            [],
            id="last day of a short month",
        ),
    ],
)
def test_dates(court: Court, changes: dict[str, Any], lines: list[int]) -> None:
    court.add("panggilan", **changes)
    assert court.lines("CNT009") == lines


def test_other_kinds(court: Court) -> None:
    court.add("pengumuman")
    assert court.found("CNT009") == []

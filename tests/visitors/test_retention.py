import datetime as dt

import pytest

from pipeline.visitors.retention import oldest_month, over

_TODAY = dt.date(2026, 2, 3)


@pytest.mark.parametrize(
    ("kept", "month"), [(0, "2026-02"), (1, "2026-01"), (2, "2025-12"), (3, "2025-11")]
)
def test_the_oldest_month_whose_key_is_kept(kept: int, month: str) -> None:
    assert oldest_month(_TODAY, kept) == month


def test_what_is_older_than_the_days_is_over_and_the_rest_stays() -> None:
    names = [
        "2026-02-03.parquet",
        "2026-01-04.parquet",
        "2026-01-03-VIS021.log",
        "2025-06-01.parquet",
    ]
    assert over(names, _TODAY, 30) == ("2025-06-01.parquet", "2026-01-03-VIS021.log")

import datetime as dt

from pipeline.visitors.past import unusual_hours

_FIRST = dt.date(2026, 10, 5)


def _rows(weeks: int, number: int) -> list[tuple[str, int, int]]:
    days = [(_FIRST + dt.timedelta(day)).isoformat() for day in range(7 * weeks)]
    return [(day, hour, number + hour % 3) for day in days for hour in range(24)]


def _with(
    rows: list[tuple[str, int, int]], day: str, hour: int, seen: int
) -> list[tuple[str, int, int]]:
    return [(*row[:2], seen) if row[:2] == (day, hour) else row for row in rows]


def test_a_quiet_past_says_nothing() -> None:
    assert unusual_hours(_rows(6, 100), "2026-11-09") == ()


def test_an_hour_far_above_its_own_past_is_told_and_explained() -> None:
    (found,) = unusual_hours(_with(_rows(6, 100), "2026-11-10", 3, 900), "2026-11-09")
    assert (found.day, found.hour, found.seen, found.usual, found.days) == (
        "2026-11-10",
        3,
        900,
        100,
        5,
    )


def test_an_hour_without_readers_is_told_too() -> None:
    (found,) = unusual_hours(_with(_rows(6, 200), "2026-11-10", 3, 0), "2026-11-09")
    assert found.seen == 0


def test_small_numbers_and_a_short_past_are_left_alone() -> None:
    assert unusual_hours(_with(_rows(6, 2), "2026-11-10", 3, 40), "2026-11-09") == ()
    assert unusual_hours(_with(_rows(3, 100), "2026-10-20", 3, 900), "2026-10-19") == ()


def test_one_earlier_peak_does_not_hide_the_next() -> None:
    rows = _with(_rows(6, 100), "2026-10-20", 3, 5000)
    assert unusual_hours(_with(rows, "2026-11-10", 3, 900), "2026-11-09")

"""Retention: tables over years of dates, and what must hold whatever the dates are."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.archive import retention
from pipeline.archive.retention import Fate, Taken, fates
from pipeline.config.backup import Keep

WIB = ZoneInfo("Asia/Jakarta")
NOW = dt.datetime(2026, 11, 28, 13, 0, tzinfo=dt.UTC)
SHIPPED = Keep(daily=14, weekly=8, monthly=12, yearly=5)


def _at(day: str, hour: int = 13) -> dt.datetime:
    return dt.datetime.fromisoformat(f"{day}T{hour:02}:00:00+07:00")


def _daily(first: str, last: str) -> list[Taken]:
    start, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    days = (start + dt.timedelta(n) for n in range((end - start).days + 1))
    return [Taken(day.isoformat(), _at(day.isoformat())) for day in days]


def _kept(taken: list[Taken], keep: Keep, now: dt.datetime = NOW) -> list[str]:
    return [each.taken.id for each in fates(taken, keep, now, WIB) if each.kept]


def _keep(daily: int = 1, weekly: int = 0, monthly: int = 0, yearly: int = 0) -> Keep:
    return Keep(daily=daily, weekly=weekly, monthly=monthly, yearly=yearly)


@pytest.mark.parametrize(
    ("keep", "wanted"),
    [
        (_keep(daily=3), ["2026-11-28", "2026-11-27", "2026-11-26"]),
        # 2026-11-28 is a Saturday: its week is not over; the ones before end on Sundays.
        (_keep(weekly=4), ["2026-11-28", "2026-11-22", "2026-11-15", "2026-11-08"]),
        (_keep(monthly=3), ["2026-11-28", "2026-10-31", "2026-09-30"]),
        (_keep(monthly=10), ["2026-11-28", "2026-10-31", "2026-09-30", "2026-08-31", "2026-07-31",
                             "2026-06-30", "2026-05-31", "2026-04-30", "2026-03-31", "2026-02-28"]),
        (_keep(yearly=4), ["2026-11-28", "2025-12-31", "2024-12-31", "2023-12-31"]),
        (_keep(daily=2, weekly=2, monthly=2, yearly=2),
         ["2026-11-28", "2026-11-27", "2026-11-22", "2026-10-31", "2025-12-31"]),
    ],
    ids=["days", "weeks", "months", "months-over-february", "years", "all-together"],
)  # fmt: skip
def test_of_four_years_of_days(keep: Keep, wanted: list[str]) -> None:
    assert _kept(_daily("2023-01-01", "2026-11-28"), keep) == wanted


@pytest.mark.parametrize(
    ("days", "keep", "wanted"),
    [
        (["2024-02-28", "2024-02-29", "2024-03-09"], _keep(monthly=2),
         ["2024-03-09", "2024-02-29"]),
        # ISO weeks: 29 December 2025 to 4 January 2026 is one week, of 2026.
        (["2025-12-28", "2025-12-29", "2026-01-04"], _keep(weekly=2), ["2026-01-04", "2025-12-28"]),
        # 2020 has 53 weeks: 28 December 2020 to 3 January 2021 is the last.
        (["2020-12-27", "2020-12-31", "2021-01-03"], _keep(weekly=2), ["2021-01-03", "2020-12-27"]),
        # A machine that was off for two years keeps what it has: counting is by backups there are.
        (["2022-05-01", "2024-05-01", "2026-05-01"], _keep(daily=2), ["2026-05-01", "2024-05-01"]),
        (["2026-11-01"], _keep(), ["2026-11-01"]),
        ([], _keep(), []),
    ],
    ids=["leap-day", "week-over-new-year", "week-53", "long-gap", "only-one", "none"],
)  # fmt: skip
def test_at_the_edges_of_the_calendar(days: list[str], keep: Keep, wanted: list[str]) -> None:
    assert _kept([Taken(day, _at(day)) for day in days], keep) == wanted


def test_days_begin_in_the_courts_own_time_zone() -> None:
    before, after = _at("2026-11-27", 23), _at("2026-11-28", 1)
    assert before.astimezone(dt.UTC).date() == after.astimezone(dt.UTC).date()
    assert _kept([Taken("a", before), Taken("b", after)], _keep(daily=2)) == ["b", "a"]


def test_the_newest_of_a_day_stands_for_it() -> None:
    taken = [Taken(str(hour), _at("2026-11-28", hour)) for hour in (8, 12, 19)]
    assert _kept(taken, _keep(daily=5)) == ["19"]


def test_every_fate_tells_its_reasons() -> None:
    whole = Taken("a", _at("2026-11-27"), whole=True)
    found = fates([whole, Taken("b", _at("2026-11-28"))], _keep(daily=1, yearly=1), NOW, WIB)
    assert [each.reasons for each in found] == [
        (retention.NEWEST, "harian 2026-11-28", "tahunan 2026"),
        (retention.LAST_WHOLE,),
    ]
    dropped = fates(_daily("2026-11-27", "2026-11-28"), _keep(), NOW, WIB)[1]
    assert (dropped.kept, dropped.reasons) == (False, (retention.SUPERFLUOUS,))


def test_a_damaged_backup_stands_for_no_day_and_goes_when_a_whole_one_came_after() -> None:
    good, bad = Taken("good", _at("2026-11-26"), True), Taken("bad", _at("2026-11-27"), False)
    later = Taken("later", _at("2026-11-28"), True)
    assert _kept([good, bad], _keep()) == ["bad", "good"]
    assert _kept([good, bad, later], _keep(daily=2)) == ["later", "good"]


def test_a_damaged_backup_stays_while_what_came_after_was_never_looked_at() -> None:
    bad, unseen = Taken("bad", _at("2026-11-27"), False), Taken("unseen", _at("2026-11-28"))
    assert _kept([bad, unseen], _keep()) == ["unseen", "bad"]


def test_what_claims_to_be_of_the_future_is_kept_and_pushes_nothing_out() -> None:
    ahead = Taken("ahead", _at("2031-01-01"))
    assert _kept([ahead, *_daily("2026-11-27", "2026-11-28")], _keep()) == ["ahead", "2026-11-28"]


def test_pruned_every_day_for_seven_years_as_shipped() -> None:
    held: list[Taken] = []
    for each in _daily("2019-12-01", "2026-11-28"):
        found = fates([*held, each], SHIPPED, each.at, WIB)
        held = [fate.taken for fate in found if fate.kept]
    at_once = _kept(_daily("2019-12-01", "2026-11-28"), SHIPPED)
    assert [each.id for each in held] == at_once
    assert at_once[-4:] == ["2025-12-31", "2024-12-31", "2023-12-31", "2022-12-31"]


_START = dt.datetime(2019, 1, 1, tzinfo=dt.UTC)
_TAKEN = st.lists(
    st.tuples(
        # Minutes since 2019, for more than eight years: some lie in the future of NOW.
        st.integers(0, 60 * 24 * 366 * 8).map(
            lambda minutes: _START + dt.timedelta(0, minutes * 60)
        ),
        st.sampled_from([None, True, False]),
    ),
    max_size=60,
).map(lambda rows: [Taken(str(n), at, whole) for n, (at, whole) in enumerate(rows)])
_KEEP = st.builds(
    Keep,
    daily=st.integers(1, 30),
    weekly=st.integers(0, 12),
    monthly=st.integers(0, 14),
    yearly=st.integers(0, 6),
)


def _held(found: list[Fate]) -> list[Taken]:
    return [each.taken for each in found if each.kept]


@given(_TAKEN, _KEEP)
def test_kept_and_dropped_are_all_and_each_has_a_reason(taken: list[Taken], keep: Keep) -> None:
    found = fates(taken, keep, NOW, WIB)
    assert sorted(each.taken.id for each in found) == sorted(each.id for each in taken)
    assert all(each.reasons for each in found)


@given(_TAKEN, _KEEP)
def test_the_last_good_one_is_never_dropped(taken: list[Taken], keep: Keep) -> None:
    held = _held(fates(taken, keep, NOW, WIB))
    for good in ((True,), (True, None)):
        past = [each for each in taken if each.whole in good and each.at <= NOW]
        assert not past or max(past, key=lambda each: (each.at, each.id)) in held
    assert bool(held) == bool(taken)


@given(_TAKEN, _KEEP)
def test_deciding_again_over_what_was_kept_drops_nothing(taken: list[Taken], keep: Keep) -> None:
    held = _held(fates(taken, keep, NOW, WIB))
    assert _held(fates(held, keep, NOW, WIB)) == held


@given(_TAKEN, _KEEP, st.randoms())
def test_the_order_in_which_backups_are_listed_means_nothing(
    taken: list[Taken], keep: Keep, luck: object
) -> None:
    shuffled = list(taken)
    luck.shuffle(shuffled)  # type: ignore[attr-defined]
    assert fates(shuffled, keep, NOW, WIB) == fates(taken, keep, NOW, WIB)


@given(_TAKEN, _KEEP, st.sampled_from(["daily", "weekly", "monthly", "yearly"]))
def test_to_keep_more_never_drops_what_was_kept(taken: list[Taken], keep: Keep, key: str) -> None:
    more = keep.model_copy(update={key: getattr(keep, key) + 1})
    assert set(_held(fates(taken, keep, NOW, WIB))) <= set(_held(fates(taken, more, NOW, WIB)))


@given(_TAKEN, _KEEP)
def test_no_more_is_kept_than_was_asked_for_and_what_must_stay(
    taken: list[Taken], keep: Keep
) -> None:
    plain = [each for each in taken if each.whole is not False and each.at <= NOW]
    most = keep.daily + keep.weekly + keep.monthly + keep.yearly + 2
    assert len(_held(fates(plain, keep, NOW, WIB))) <= most

"""Which bag holds what, and which are closed: tables, and what holds for any dates."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.archive.history import Version
from pipeline.archive.months import closed, missing_numbers, next_name, opened, plan

WIB = ZoneInfo("Asia/Jakarta")
NOW = dt.datetime(2026, 11, 28, 13, 0, tzinfo=dt.UTC)


def _version(first: str, came: str, number: int = 0) -> Version:
    at, begun = (dt.datetime.fromisoformat(f"{day}+00:00") for day in (came, first))
    return Version(f"content/berita/{number}", f"{number:040x}", at, begun, {"x": "1"})


@pytest.mark.parametrize(
    ("first", "came", "wanted"),
    [
        ("2026-10-01", "2026-10-01", ("closing", "2026-10", "2026-10")),
        ("2026-10-01", "2026-11-03", ("open", "2026-10", "2026-11")),
        ("2026-11-03", "2026-11-03", ("open", "2026-11", "2026-11")),
        ("2026-10-31T16:59:59", "2026-10-31T16:59:59", ("closing", "2026-10", "2026-10")),
        ("2026-10-31T17:00:00", "2026-10-31T17:00:00", ("open", "2026-11", "2026-11")),
        ("2025-12-31", "2026-01-01", ("closing", "2025-12", "2026-01")),
        ("2026-12-01", "2026-12-01", ("open", "2026-12", "2026-12")),
    ],
    ids=["over", "corrected-now", "now", "last-second", "midnight-here", "new-year", "clock-ahead"],
)
def test_where_a_version_goes(first: str, came: str, wanted: tuple[str, str, str]) -> None:
    found = plan([_version(first, came)], {}, (), NOW, WIB)
    told = [("closing", g.month, g.came) for g in found.closing]
    assert told + [("open", g.month, g.came) for g in found.open] == [wanted]


def test_what_is_kept_is_kept_once_and_again_only_with_its_page() -> None:
    each = _version("2026-09-01", "2026-09-01")
    for kept, seen, groups in ((True, (each.id,), 0), (False, (), 0), (False, (each.id,), 1)):
        found = plan([each], {each.id: kept}, seen, NOW, WIB)
        assert (len(found.closing), len(found.open)) == (0, groups)


def test_what_an_open_folder_holds_again_stays_in_it_until_its_month_is_over() -> None:
    each = _version("2026-09-01", "2026-09-01")
    for again, wanted in ((None, ("open", "2026-11")), ("2026-10", ("closing", "2026-10"))):
        found = plan([each], {each.id: True}, (), NOW, WIB, {each.id: again})
        groups = [("closing", g) for g in found.closing] + [("open", g) for g in found.open]
        assert [(when, g.came) for when, g in groups] == [wanted]
        assert groups[0][1].month == "2026-09"


_DAYS = st.integers(0, 26_000).map(lambda hours: NOW - dt.timedelta(hours=hours - 2000))


@given(st.lists(st.tuples(_DAYS, _DAYS), max_size=20), _DAYS)
def test_every_version_is_in_one_group_or_kept(
    days: list[tuple[dt.datetime, dt.datetime]], now: dt.datetime
) -> None:
    found = [
        Version(f"content/berita/{n}", f"{n:040x}", max(pair), min(pair), {})
        for n, pair in enumerate(days)
    ]
    kept = {each.id: True for each in found[::3]}
    done = plan(found, kept, (), now, WIB)
    groups = (*done.closing, *done.open)
    told = [each.id for group in groups for each in group.versions]
    assert sorted([*told, *kept]) == sorted(each.id for each in found)
    assert all(group.came < f"{now.astimezone(WIB):%Y-%m}" for group in done.closing)
    assert all(opened(group.folder) == (group.month, group.came) for group in groups)


def test_names() -> None:
    names = ["2026-10.1", "2026-10.3", "2026.1", "2026-11.terbuka.2026-11", "lain"]
    assert [closed(name) for name in names] == [
        ("2026-10", 1), ("2026-10", 3), ("2026", 1), None, None,
    ]  # fmt: skip
    assert [next_name(when, names) for when in ("2026-10", "2026", "2026-11")] == [
        "2026-10.4", "2026.2", "2026-11.1",
    ]  # fmt: skip
    assert missing_numbers(names) == ["2026-10.2"]

"""The board: every obligation once, counted by category, the oldest first."""

import datetime as dt

import pytest

from pipeline.config.hours import working_calendar
from pipeline.register.board import Board, Category, board_of
from pipeline.register.decide import Reason, State
from pipeline.register.duties import owed_on
from pipeline.register.held import held_on
from pipeline.register.told import for_readers, what_to_do
from tests.building import Court
from tests.register.building import DAY
from tests.register.test_held import SAYS

D = dt.date


def _board(court: Court, day: D = DAY) -> Board:
    owed = owed_on(court.catalogue, day, court.config.court.kind)
    calendar = working_calendar(court.config.court)
    return board_of(owed, held_on(court.load().site, day), calendar, day)


def _of(board: Board, category: str) -> Category:
    return next(each for each in board.categories if each.id == category)


def test_an_empty_site_owes_everything_but_what_has_not_happened(court: Court) -> None:
    counts = {each.id: (each.available, each.total) for each in _board(court).categories}
    assert counts == {
        "berkala": (0, 25),
        "serta_merta": (0, 0),
        "setiap_saat": (0, 16),
        "juknis": (0, 9),
    }


def test_pages_and_links_are_counted(court: Court) -> None:
    court.add("informasi", body=SAYS, updated=D(2026, 10, 5))
    links = [{"title": "JDIH", "url": "https://jdih.mahkamahagung.go.id"}]
    court.add("informasi", at="informasi/b5-03", obligation="B5.03", body=SAYS, links=links)
    court.add("informasi", at="informasi/b5-04", obligation="B5.04", body=SAYS)
    board = _board(court)
    states = {code: board.by_id[code].state for code in ("B1.01", "B5.03", "B5.04")}
    assert states == {"B1.01": "present", "B5.03": "present", "B5.04": "missing"}
    assert _of(board, "berkala").available == 2


def test_the_longest_unchanged_comes_first_and_what_never_happened_last(court: Court) -> None:
    for folder, code, day in (("b1-01", "B1.01", 9), ("b1-02", "B1.02", 3), ("b1-03", "B1.03", 6)):
        updated = D(2026, 10, day)
        court.add("informasi", at=f"informasi/{folder}", obligation=code, updated=updated)
    category = _of(_board(court), "berkala")
    order = [standing.obligation.id for standing in category.oldest_first]
    assert order[:3] == ["B1.02", "B1.03", "B1.01"]
    assert order[-2:] == ["B3.05", "B5.02"]
    assert sorted(order) == sorted(standing.obligation.id for standing in category.standings)


def test_the_last_working_day_comes_before_a_due_day_that_is_none(court: Court) -> None:
    court.add("informasi", body=SAYS, updated=D(2026, 8, 14))
    standing = _board(court).by_id["B1.01"]
    assert (standing.verdict.due, standing.act_by) == (D(2027, 2, 14), D(2027, 2, 12))


def test_a_year_of_estimated_holidays_is_told(court: Court) -> None:
    court.add("informasi", body=SAYS, updated=D(2026, 8, 14))
    assert not _board(court).certain
    court.change_court(holiday_years_checked=(2027,))
    assert _board(court).certain


def test_complete_versions_stand_where_the_worst_of_the_periodic_ones_does(court: Court) -> None:
    board = _board(court)
    assert board.by_id["T1.01"].verdict[:3] == (State.MISSING, Reason.FOLLOWS, None)
    court.add("informasi", at="informasi/t1-01", obligation="T1.01", body=SAYS)
    assert _board(court).by_id["T1.01"].state is State.PRESENT


@pytest.mark.parametrize("kind", ["pn", "pa"])
def test_everything_is_told_in_words_and_nothing_shames(court: Court, kind: str) -> None:
    court.change_court(kind=kind)
    court.add("informasi", body=SAYS, updated=D(2026, 1, 5))
    court.add("informasi", at="informasi/b1-02", obligation="B1.02")
    for standing in _board(court).standings:
        words = f"{for_readers(standing)} {what_to_do(standing)}".lower()
        assert for_readers(standing)
        assert not any(bad in words for bad in ("gagal", "lalai", "melanggar", "terlambat", "none"))

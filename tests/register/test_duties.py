"""What is owed on a day: by the catalogue of that time, and nothing lost without a word."""

import datetime as dt

import pytest

from pipeline.content.catalogue import load_catalogue
from pipeline.content.catalogue_old import load_old_decree
from pipeline.register.duties import EXCLUDED, Owed, owed_on
from tests.building import ROOT

D = dt.date
CATALOGUE, OLD = load_catalogue(ROOT), load_old_decree(ROOT)


def _owed(day: D, kind: str = "pn") -> Owed:
    return owed_on(CATALOGUE, day, kind, OLD)


@pytest.mark.parametrize("day", [D(2005, 1, 1), D(2015, 6, 1), D(2023, 6, 1), D(2026, 11, 20)])
def test_every_item_is_owed_or_says_why_not(day: D) -> None:
    owed = _owed(day)
    duties = [duty.obligation.id for duty in owed.duties]
    left_out = [each.obligation.id for each in owed.left_out]
    assert sorted([*duties, *left_out]) == sorted(item.id for item in CATALOGUE.items)
    assert all(each.reason for each in owed.left_out)


def test_today_everything_is_owed_but_what_is_excluded() -> None:
    owed = _owed(D(2026, 11, 20))
    assert {each.reason for each in owed.left_out} == {EXCLUDED}
    assert owed.decree == CATALOGUE.decree
    assert all(duty.binds and duty.compared for duty in owed.duties)


def test_a_month_before_the_technical_guide_does_not_know_its_items() -> None:
    before = {duty.obligation.id for duty in _owed(D(2026, 3, 15)).duties}
    after = {duty.obligation.id for duty in _owed(D(2026, 3, 16)).duties}
    added = after - before
    assert {item for item in added if item.startswith("J.")} == {f"J.{n:02}" for n in range(1, 11)}
    assert added - {f"J.{n:02}" for n in range(1, 11)} == {f"B5.0{n}" for n in range(2, 7)}


def test_a_month_of_the_old_decree_is_judged_by_it() -> None:
    owed = _owed(D(2022, 8, 29))
    compared = {duty.obligation.id for duty in owed.duties if duty.compared}
    assert owed.decree == OLD.decree
    assert compared == OLD.items
    assert {duty.obligation.category for duty in owed.duties} == {"berkala", "setiap_saat"}
    assert _owed(D(2022, 8, 30)).decree == CATALOGUE.decree


def test_before_both_decrees_nothing_is_known() -> None:
    assert (_owed(D(2010, 1, 1)).duties, _owed(D(2010, 1, 1)).decree) == ((), "")


def test_the_technical_guide_does_not_bind_religious_courts() -> None:
    free = {duty.obligation.id for duty in _owed(D(2026, 11, 20), "pa").duties if not duty.binds}
    assert free == {item.id for item in CATALOGUE.items if item.only == "pn"}

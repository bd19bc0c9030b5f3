"""The status of obligatory information: counted from content, nothing left out."""

import datetime as dt

from pipeline.build.compose.status import CATEGORIES, Category, status_of
from tests.building import Court

_OWED = {"berkala": 27, "setiap_saat": 25, "juknis": 10}


def _status(court: Court) -> tuple[Category, ...]:
    return status_of(court.catalogue, court.load().site.items)


def _of(court: Court, category: str) -> Category:
    return next(c for c in _status(court) if c.title == CATEGORIES[category])


def test_every_obligation_stands_once_and_the_excluded_never(court: Court) -> None:
    told = [standing.obligation.id for c in _status(court) for standing in c.standings]
    owed = [known.id for known in court.catalogue.items if known.category != "dikecualikan"]
    assert sorted(told) == sorted(owed)


def test_an_empty_site_has_nothing_and_owes_everything(court: Court) -> None:
    counts = {c: (_of(court, c).available, _of(court, c).total) for c in CATEGORIES}
    assert counts == {c: (0, _OWED.get(c, 0)) for c in CATEGORIES}


def test_pages_and_links_are_counted(court: Court) -> None:
    court.add("informasi", at="informasi/b1-01")
    court.add("informasi", at="informasi/b5-03", obligation="B5.03")
    berkala = _of(court, "berkala")
    states = {s.obligation.id: s.state for s in berkala.standings if s.item is not None}
    assert states == {"B1.01": "published", "B5.03": "linked"}
    assert (berkala.available, berkala.total) == (2, _OWED["berkala"])


def test_what_happens_is_counted_only_when_it_happened(court: Court) -> None:
    assert {s.state for s in _of(court, "serta_merta").standings} == {"as_needed"}
    court.add("informasi", at="informasi/m1", obligation="M1")
    assert (_of(court, "serta_merta").available, _of(court, "serta_merta").total) == (1, 1)


def test_the_longest_unchanged_comes_first_and_the_absent_last(court: Court) -> None:
    for folder, code, day in (("b1-01", "B1.01", 9), ("b1-02", "B1.02", 3), ("b1-03", "B1.03", 6)):
        updated = dt.date(2026, 10, day)
        court.add("informasi", at=f"informasi/{folder}", obligation=code, updated=updated)
    order = _of(court, "berkala").oldest_first
    assert [s.obligation.id for s in order[:3]] == ["B1.02", "B1.03", "B1.01"]
    assert {s.state for s in order[3:]} == {"absent"}
    assert len(order) == len(_of(court, "berkala").standings)

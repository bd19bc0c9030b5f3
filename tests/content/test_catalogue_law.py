"""The catalogue holds every item of the law, with its article, period and evidence.

The table is written from the readings of the decree, the technical guide and the law, not from the
file: what somebody takes out of the file, or lengthens in it, is missed here.
"""

import pytest

from pipeline.content.catalogue import load_catalogue
from pipeline.content.catalogue_old import load_old_decree
from pipeline.content.obligation import Obligation
from tests.building import ROOT

# id: months (w weeks, d days, - none), basis, article, evidence
_TABLE = """
B1.01 6 floor IV.E.1 2+
B1.02 6 floor IV.E.1 2+
B1.03 6 floor IV.E.1 2+
B1.04 6 floor IV.E.1 2+
B1.05 6 floor IV.E.1 2+
B1.06 12 usual IV.E.1 2+
B1.07 6 floor IV.E.1 2+
B1.08 6 floor IV.E.1 2+
B1.09 1d usual IV.E.1 2+
B2.01 6 floor IV.E.2 2+
B2.02 6 floor IV.E.2 2+
B2.03 6 floor IV.E.2 2+
B2.04 6 floor IV.E.2 2+
B2.05 6 floor IV.E.2 2+
B2.06 6 floor IV.E.2 2+
B3.01 12 usual IV.E.3 2+
B3.02 12 usual IV.E.3 2+
B3.03 12 usual IV.E.3 2+
B3.04 12 usual IV.E.3 2+
B3.05 - event IV.E.3 2+
B4.01 12 stated IV.E.4 2+
B5.01 6 floor IV.E 2+
B5.02 - event Juknis_A.5.1)e 1
B5.03 - link Juknis_A.5.1)f 1
B5.04 - link Juknis_A.5.1)g 1
B5.05 - link Juknis_A.5.1)h 1
B5.06 - link Juknis_A.5.1)i 1
M1 - event IV.F 2+
M2 - event IV.F 2+
M3 - event IV.F 2+
M9 - event IV.F 1
T1.01 6 floor IV.G 2+
T1.02 6 stated IV.G 2+
T1.03 - event IV.G 2+
T2.01 1d link IV.G 2+
T2.02 - link IV.G 2+
T2.03 1 usual IV.G 2+
T2.04 - link IV.G 2+
T2.05 1 usual IV.G 2+
T3.01 12 usual IV.G 1
T3.02 - event IV.G 1
T3.03 - event IV.G 1
T3.04 - link IV.G 1
T4.01 - event IV.G 2+
T4.02 - link IV.G 1
T4.03 - link IV.G 1
T4.04 12 usual IV.G 2+
T4.05 - event IV.G 2+
T5.01 - event IV.G 2+
T5.02 12 usual IV.G 2+
T5.03 - event IV.G 2+
T5.04 6 floor IV.G 2+
T5.05 12 usual IV.G 2+
T5.06 - event IV.G 2+
T5.07 - event IV.G 2+
T5.08 1w usual IV.G 2+
J.01 3 stated Juknis_c.13 1
J.02 3 stated Juknis_c.14 1
J.03 - usual Juknis_c.9 1
J.04 - usual Juknis_c.9 1
J.05 - usual Juknis_c.9 1
J.06 - usual Juknis_c.9 1
J.07 12 usual Juknis_c.9 1
J.08 12 usual Juknis_c.9 1
J.09 - usual Juknis_c.9 1
J.10 - event Juknis_c.15 1
"""
_ROWS = [tuple(row.split()) for row in _TABLE.split("\n") if row]
_EXCLUDED = {f"X{number}" for number in range(1, 18)}
_NEVER = {f"X{number}" for number in range(11, 18)}
_CATEGORIES = {"B": "berkala", "M": "serta_merta", "T": "setiap_saat", "J": "juknis"}
_CATALOGUE = load_catalogue(ROOT)


def _length(item: Obligation) -> str:
    assert item.period is not None
    if item.period.days or item.period.weeks:
        return f"{item.period.days}d" if item.period.days else f"{item.period.weeks}w"
    return str(item.period.months or "-")


def test_no_item_is_missing_and_none_is_made_up() -> None:
    assert {item.id for item in _CATALOGUE.base.items} == {row[0] for row in _ROWS} | _EXCLUDED


@pytest.mark.parametrize(("code", "length", "basis", "article", "evidence"), _ROWS)
def test_each_item_is_as_the_sources_have_it(
    code: str, length: str, basis: str, article: str, evidence: str
) -> None:
    item = _CATALOGUE.by_id[code]
    assert item.period is not None
    assert (_length(item), item.period.basis) == (length, basis)
    assert (item.article, item.evidence) == (article.replace("_", " "), evidence)
    assert item.category == _CATEGORIES[code[0]]


def test_what_is_excluded_has_its_article_and_no_period() -> None:
    told = {item.id: item for item in _CATALOGUE.items if item.category == "dikecualikan"}
    assert set(told) == _EXCLUDED
    assert {item.article for item in told.values()} == {"IV.H"}
    assert {item.id for item in told.values() if item.never} == _NEVER
    assert all(item.period is None for item in told.values())


def test_the_technical_guide_binds_from_its_day_and_general_courts_only() -> None:
    guide = {item.id for item in _CATALOGUE.items if item.article.startswith("Juknis")}
    since = {item.id for item in _CATALOGUE.items if str(item.since) == "2026-03-16"}
    bound = {item.id for item in _CATALOGUE.items if item.only == "pn"}
    assert guide == since == bound


def test_the_report_on_information_services_is_due_on_31_march() -> None:
    assert _CATALOGUE.by_id["B4.01"].reported_within == 3


def test_the_old_decree_leads_to_items_that_are_there() -> None:
    old = load_old_decree(ROOT)
    assert str(old.dated) == "2011-01-05"
    assert old.items == {"T2.01", "T3.01", "T3.02", "T3.03", "T3.04"}
    assert old.items <= set(_CATALOGUE.by_id)
    assert old.categories == {"berkala", "setiap_saat", "dikecualikan"}


def test_a_periodic_item_above_the_floor_says_what_the_law_asks() -> None:
    longer = [
        item
        for item in _CATALOGUE.items
        if item.category == "berkala" and item.period and (item.period.months or 0) > 6
    ]
    assert {item.id for item in longer} == {"B1.06", "B3.01", "B3.02", "B3.03", "B3.04", "B4.01"}
    for item in longer:
        note = (item.period and item.period.note) or ""
        assert "Pasal 9 ayat (3)" in note or (item.id == "B4.01" and "Pasal 56" in note)

"""The catalogue of obligatory information: the one in force loads; every fault is told."""

import shutil
from pathlib import Path

import pytest

from pipeline.content.catalogue import FILE, OWN, load_catalogue
from pipeline.errors import ConfigError
from tests.building import ROOT

ITEM = """\
  - id: B1.01
    category: berkala
    title: Tugas dan fungsi
    period: {months: 6, basis: floor}
    article: IV.E.1
    owner: hukum
    evidence: "2+"
    link_only: false
"""
HEAD = "decree: SK KMA 2-144\ndated: 2022-08-30\nitems:\n"


def put(root: Path, text: str | bytes) -> Path:
    file = root / FILE
    file.parent.mkdir(parents=True)
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return root


def faults(root: Path) -> list[tuple[int, str]]:
    with pytest.raises(ConfigError) as caught:
        load_catalogue(root)
    return [(fault.line, fault.message) for fault in caught.value.faults]


def test_the_one_in_force() -> None:
    catalogue = load_catalogue(ROOT)
    assert catalogue.by_id["B1.01"].folder == "b1-01"
    assert catalogue.by_id["M1"].folder == "m1"
    assert all(item.never == (item.id in NEVER) for item in catalogue.items)


NEVER = frozenset(f"X{number}" for number in range(11, 18))


def test_what_loads(tmp_path: Path) -> None:
    [item] = load_catalogue(put(tmp_path, HEAD + ITEM)).items
    assert item.period is not None
    assert (item.period.months, item.period.basis, item.never) == (6, "floor", False)


def test_no_file(tmp_path: Path) -> None:
    assert faults(tmp_path) == [(1, "Sediakan berkas ini, disimpan sebagai UTF-8.")]


def test_not_utf8(tmp_path: Path) -> None:
    assert len(faults(put(tmp_path, HEAD.encode("utf-16")))) == 1


def test_an_item_twice(tmp_path: Path) -> None:
    [(_, message)] = faults(put(tmp_path, HEAD + ITEM + ITEM))
    assert "dua kali" in message


def test_every_fault_at_once(tmp_path: Path) -> None:
    broken = ITEM.replace("berkala", "kadang").replace("months: 6", "months: 6, weeks: 2")
    found = faults(put(tmp_path, HEAD + ITEM + broken + "    rahasia: true\n"))
    assert [line for line, _ in found] == [13, 15, 20]


@pytest.mark.parametrize(("told", "percent"), [("changes: []", 25), ("late_percent: 10", 10)])
def test_the_court_says_how_long_its_reports_may_take(
    tmp_path: Path, told: str, percent: int
) -> None:
    shutil.copytree(ROOT / "site_config/catalogue", tmp_path / "site_config/catalogue")
    (tmp_path / OWN).write_text(f"{told}\n", encoding="utf-8")
    assert {item.late_percent for item in load_catalogue(tmp_path).items} == {percent}


def test_a_longer_time_for_reports_takes_no_effect_where_the_period_is_law(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "site_config/catalogue", tmp_path / "site_config/catalogue")
    (tmp_path / OWN).write_text("late_percent: 90\n", encoding="utf-8")
    items = load_catalogue(tmp_path).items
    law = {item.id for item in items if item.period and item.period.is_law}
    assert {"B4.01", "J.01", "T5.04"} <= law
    assert {item.late_percent for item in items if item.id in law} == {25}
    assert {item.late_percent for item in items if item.id not in law} == {90}


def test_a_share_of_more_than_the_whole_is_refused(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "site_config/catalogue", tmp_path / "site_config/catalogue")
    (tmp_path / OWN).write_text("late_percent: 101\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"own\.yml:1"):
        load_catalogue(tmp_path)

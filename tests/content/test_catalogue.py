"""The catalogue of obligatory information: the one in force loads; every fault is told."""

from pathlib import Path

import pytest

from pipeline.content.catalogue import FILE, load_catalogue
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

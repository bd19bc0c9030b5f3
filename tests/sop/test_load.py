"""Reading site_config/sop/: malformed files are told with file, line and what to do, at once."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import ConfigError, Fault
from pipeline.sop import Library, load_library
from tests.sop.sample import GOOD, lay, library, text_of

Change = Callable[[dict[str, Any]], None]


def faults(root: Path, *procedures: dict[str, Any] | str) -> tuple[Fault, ...]:
    with pytest.raises(ConfigError) as caught:
        library(root, *procedures)
    return caught.value.faults


def line_of(root: Path, fault: Fault) -> str:
    return (root / fault.path).read_text(encoding="utf-8").splitlines()[fault.line - 1].strip()


def _step(index: int, **values: Any) -> Change:
    return lambda procedure: procedure["steps"][index].update(values)


def _top(**values: Any) -> Change:
    return lambda procedure: procedure.update(values)


@pytest.mark.parametrize(
    ("change", "key", "line", "says"),
    [
        pytest.param(_top(titel="x"), "titel", "titel: x", "Maksudnya `title`", id="unknown key"),
        pytest.param(
            lambda p: p.pop("warning"), "warning", "id: contoh", "Tambahkan `warning`", id="missing"
        ),
        pytest.param(
            _step(1, time="30 detik"), "steps.2.time", "time: 30 detik", "15–30 menit", id="time"
        ),
        pytest.param(_step(0, time=30), "steps.1.time", "time: 30", "Tulis waktu", id="number"),
        pytest.param(
            _step(0, exits=[{"to": "selesai"}]),
            "steps.1.exits.1.to",
            "- to: selesai",
            "nomor langkah tujuan, atau end",
            id="target",
        ),
        pytest.param(
            _step(0, exits=[{"to": 4}]), "steps.1.exits.1.to", "- to: 4", "1 sampai 3", id="no step"
        ),
        pytest.param(
            _step(2, number=4), "steps.3.number", "- number: 4", "nomor 3", id="numbers not in row"
        ),
        pytest.param(
            _step(0, performer="juru"),
            "steps.1.performer",
            "performer: juru",
            "staf, ketua",
            id="role",
        ),
        pytest.param(
            _step(0, together_with=["juru"]),
            "steps.1.together_with.1",
            "- juru",
            "staf, ketua",
            id="another role",
        ),
        pytest.param(
            _step(0, exits=[{"to": 2, "through": "juru"}]),
            "steps.1.exits.1.through",
            "through: juru",
            "staf, ketua",
            id="role of an exit",
        ),
        pytest.param(_step(0, forms=["F-1"]), "steps.1.forms.1", "- F-1", "F-1", id="form"),
        pytest.param(
            _step(0, remarks=[{"about": "title", "kind": "unclear", "text": "x"}]),
            "steps.1.remarks.1.about",
            "- about: title",
            "salah satu dari",
            id="remark on no part",
        ),
        pytest.param(
            _step(0, cadence={"every": "fortnight"}),
            "steps.1.cadence.every",
            "every: fortnight",
            "day, week, month, year",
            id="cadence",
        ),
        pytest.param(
            _top(legal_basis=[{"regulation": "aturan-hilang"}]),
            "legal_basis.1.regulation",
            "- regulation: aturan-hilang",
            "regulations.yml",
            id="regulation",
        ),
        pytest.param(_top(made="kemarin"), "made", "made: kemarin", "tanggal", id="date"),
        pytest.param(_top(steps=[]), "steps", "steps: []", "paling sedikit 1", id="no steps"),
    ],
)
def test_fault(tmp_path: Path, change: Change, key: str, line: str, says: str) -> None:
    procedure = deepcopy(GOOD)
    change(procedure)
    [fault] = faults(tmp_path, procedure)
    assert (fault.path, fault.key) == ("site_config/sop/contoh.yml", key)
    assert line_of(tmp_path, fault) == line
    assert says in fault.message


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        pytest.param("id: contoh\ntitle: 'x\n", 3, "tidak terbaca", id="open quote"),
        pytest.param("id: contoh\nid: contoh\n", 2, "tertulis dua kali", id="a key twice"),
        pytest.param("id: contoh\nsteps: *lama\n", 2, "rujukan", id="an alias"),
        pytest.param("- satu\n- dua\n", 1, "pasangan", id="a list"),
        pytest.param("", 1, "pasangan", id="nothing"),
    ],
)
def test_broken_yaml(tmp_path: Path, text: str, line: int, says: str) -> None:
    [fault] = faults(tmp_path, text)
    assert (fault.path, fault.line) == ("site_config/sop/contoh.yml", line)
    assert says in fault.message


def test_a_file_named_otherwise_than_its_id(tmp_path: Path) -> None:
    lay(tmp_path, text_of(GOOD | {"id": "lain"}))
    with pytest.raises(ConfigError, match=r"contoh\.yml:1:1: id: Isi `id` dengan contoh"):
        load_library(tmp_path)


def test_a_file_in_another_encoding(tmp_path: Path) -> None:
    lay(tmp_path, GOOD)
    (tmp_path / "site_config/sop/contoh.yml").write_bytes("title: Pélaksana".encode("latin-1"))
    with pytest.raises(ConfigError, match="UTF-8"):
        load_library(tmp_path)


def test_every_fault_of_every_file_at_once(tmp_path: Path) -> None:
    found = faults(tmp_path, GOOD | {"id": "anu", "steps": []}, GOOD | {"title": 7, "number": 8})
    assert [(Path(fault.path).stem, fault.key) for fault in found] == [
        ("anu", "steps"),
        ("contoh", "title"),
        ("contoh", "number"),
    ]


def test_a_broken_list_of_regulations_hides_no_other_fault(tmp_path: Path) -> None:
    lay(tmp_path, GOOD | {"title": 7})
    (tmp_path / "site_config/regulations.yml").write_text("regulations: 3\n", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_library(tmp_path)
    assert [Path(fault.path).name for fault in caught.value.faults] == [
        "regulations.yml",
        "contoh.yml",
    ]


def test_a_court_without_procedures(tmp_path: Path) -> None:
    assert load_library(tmp_path) == Library((), {})


def test_a_good_procedure_is_read_whole(tmp_path: Path) -> None:
    [filed] = library(tmp_path, GOOD).files
    second = filed.procedure.step(2)
    assert second.decides
    assert [exit.to for exit in second.exits] == [1, 3]
    assert list(filed.procedure.roles) == ["staf", "ketua"]

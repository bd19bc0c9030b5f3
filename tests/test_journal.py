"""The journal: added to, never changed; each line carries the hash of the one before."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from pipeline.journal import append, broken


def _filled(file: Path, count: int = 4) -> bytes:
    for number in range(count):
        append(file, {"act": "deploy", "number": number, "who": "Siti Nurbaya" * 900})
    return file.read_bytes()


def test_each_line_is_chained_to_the_one_before(tmp_path: Path) -> None:
    raw = _filled(tmp_path / "var/journal.jsonl")
    assert list(broken(raw)) == []
    assert [json.loads(line)["number"] for line in raw.splitlines()] == [0, 1, 2, 3]


def test_a_line_changed_taken_out_or_put_in_shows(tmp_path: Path) -> None:
    lines = _filled(tmp_path / "journal").splitlines(keepends=True)
    changed = [lines[0], lines[1].replace(b"deploy", b"verify"), *lines[2:]]
    assert list(broken(b"".join(changed))) == [3]
    assert list(broken(b"".join([lines[0], *lines[2:]]))) == [2]
    assert list(broken(b"".join([*lines[:2], lines[0], *lines[2:]]))) == [3, 4]


def test_a_line_cut_short_stays_and_the_next_carries_its_hash(tmp_path: Path) -> None:
    file = tmp_path / "journal"
    _filled(file)
    cut = file.read_bytes()[:-20]
    file.write_bytes(cut)
    append(file, {"act": "rollback"})
    raw = file.read_bytes()
    assert raw.startswith(cut + b"\n")
    assert list(broken(raw)) == []
    assert list(broken(raw.replace(b'"number": 3', b'"number": 9'))) == [5]


def test_many_writers_keep_one_chain(tmp_path: Path) -> None:
    file = tmp_path / "journal"
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: append(file, {"number": number}), range(60)))
    raw = file.read_bytes()
    assert (len(raw.splitlines()), list(broken(raw))) == (60, [])

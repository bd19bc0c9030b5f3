"""Files that people save, told by what they are called afterwards."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pipeline.outside.watching import saves


def _heard(noticed: Iterator[frozenset[Path]]) -> frozenset[Path]:
    return next(burst for burst in noticed if burst)


def _in_place(file: Path) -> None:
    file.write_text("dua")


def _beside_first(file: Path) -> None:
    other = file.with_name("sedX1y2z3")
    other.write_text("dua")
    other.replace(file)


@pytest.mark.parametrize("save", [_in_place, _beside_first])
def test_a_file_that_is_saved(tmp_path: Path, save: Callable[[Path], None]) -> None:
    file = tmp_path / "index.md"
    file.write_text("satu")
    noticed = saves([tmp_path])
    assert next(noticed) == frozenset()
    save(file)
    assert _heard(noticed) == {file}


def test_what_only_came_and_went_is_told_all_the_same(tmp_path: Path) -> None:
    noticed, file = saves([tmp_path]), tmp_path / "sementara"
    next(noticed)
    file.write_text("satu")
    file.unlink()
    assert _heard(noticed) == {file}


def test_a_file_that_goes_is_told(tmp_path: Path) -> None:
    file = tmp_path / "index.md"
    file.write_text("satu")
    noticed = saves([tmp_path])
    next(noticed)
    file.unlink()
    assert _heard(noticed) == {file}

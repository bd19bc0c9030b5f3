"""Number, age and size of backups, judged without reading them."""

import datetime as dt

import pytest

from pipeline.archive.age import standing
from pipeline.archive.snapshot import Memory, Remembered, Snapshot
from pipeline.config.load import load_config
from tests.demo import ROOT

NOW = dt.datetime(2026, 11, 28, 6, 0, tzinfo=dt.UTC)
BACKUP = load_config(ROOT).backup


def _there(*rows: tuple[float, int]) -> list[Snapshot]:
    """Return backups by their age in hours and their size."""
    return [Snapshot(f"{h}", NOW - dt.timedelta(hours=h), size, 1) for h, size in rows]


def _memory(there: list[Snapshot], **more: object) -> Memory:
    known = {each.id: Remembered(at=each.at, size=each.size or 0) for each in there}
    return Memory(snapshots=known).model_copy(update=more)


def _codes(there: list[Snapshot], memory: Memory | None = None) -> list[str]:
    return [each.code for each in standing("lokal", there, memory or Memory(), BACKUP, NOW)]


@pytest.mark.parametrize(
    ("rows", "codes"),
    [
        ([], ["BAK007"]),
        ([(1, 100)], []),
        ([(48, 100)], []),
        ([(48.1, 100)], ["BAK004"]),
        ([(72, 100), (2, 100)], []),
        ([(72, 100), (48, 100), (1, 49)], ["BAK005"]),
        ([(72, 100), (48, 100), (1, 51)], []),
        ([(72, 100), (48, 100), (1, 900)], []),
        ([(24 * 36 - 1, 100), (1, 100)], []),
        ([(24 * 36, 100), (1, 100)], ["BAK008"]),
    ],
)
def test_standing(rows: list[tuple[float, int]], codes: list[str]) -> None:
    assert _codes(_there(*rows)) == codes


def test_a_remembered_backup_that_is_gone_is_told() -> None:
    there = _there((30, 100), (2, 100))
    assert _codes(there[1:], _memory(there)) == ["BAK006"]
    assert _codes([], _memory(there)) == ["BAK006", "BAK006", "BAK007"]


def test_sizes_that_a_medium_does_not_tell_are_remembered() -> None:
    there = _there((50, 100), (26, 100), (2, 10))
    silent = [Snapshot(each.id, each.at) for each in there]
    assert _codes(silent, _memory(there)) == ["BAK005"]


def test_a_drill_counts_from_the_last_one() -> None:
    there = _there((24 * 200, 100), (1, 100))
    assert _codes(there, _memory(there, drilled_at=NOW - dt.timedelta(days=35))) == []
    assert _codes(there, _memory(there, drilled_at=NOW - dt.timedelta(days=36))) == ["BAK008"]

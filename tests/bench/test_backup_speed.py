"""The bench backs a small court up with restic and as plain files, and tells how long it took."""

import shutil

from pipeline.bench.backup.bench import measure_backup, part
from tests.conftest import missing


def test_a_turn_is_measured_and_told() -> None:
    if shutil.which("restic") is None:
        missing("restic")
    turns = measure_backup(40, 1, 1)
    assert len(turns[0]) == 6
    assert all(wall > 0 for wall, _ in turns[0].values())
    told = part(40, 1, turns)
    assert "40 files" in told and "restic alone, unchanged" in told

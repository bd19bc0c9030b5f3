from pathlib import Path

from tests.sop.sample import GOOD, found, line_of


def test_no_day(tmp_path: Path) -> None:
    [finding] = found(tmp_path, "SOP011", GOOD | {"review_by": None})
    assert line_of(tmp_path, finding) == "review_by: null"


def test_a_day(tmp_path: Path) -> None:
    assert found(tmp_path, "SOP011", GOOD) == []

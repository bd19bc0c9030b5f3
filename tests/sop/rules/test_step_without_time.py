from pathlib import Path

from tests.sop.sample import found, line_of, step, with_steps

EMPTY = step(2, time=None)
REMARK = {"about": "time", "kind": "unclear", "text": "Tidak terbaca di pindaian."}


def test_a_step_without_it(tmp_path: Path) -> None:
    [finding] = found(tmp_path, "SOP007", with_steps(step(1), EMPTY))
    assert line_of(tmp_path, finding) == "time: null"
    assert "langkah 2" in finding.message


def test_a_remark_that_says_why(tmp_path: Path) -> None:
    steps = [step(1), EMPTY | {"remarks": [REMARK]}]
    assert found(tmp_path, "SOP007", with_steps(*steps)) == []


def test_a_remark_about_something_else(tmp_path: Path) -> None:
    steps = [step(1), EMPTY | {"remarks": [REMARK | {"about": "note"}]}]
    assert len(found(tmp_path, "SOP007", with_steps(*steps))) == 1


def test_a_time_for_the_whole(tmp_path: Path) -> None:
    assert (
        found(tmp_path, "SOP007", with_steps(EMPTY | {"number": 1}, shared={"time": "1 hari"}))
        == []
    )

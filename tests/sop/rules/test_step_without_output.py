from pathlib import Path

from tests.sop.sample import found, line_of, step, with_steps

EMPTY = step(2, output=None)
REMARK = {"about": "output", "kind": "unclear", "text": "Tidak terbaca di pindaian."}


def test_a_step_without_it(tmp_path: Path) -> None:
    [finding] = found(tmp_path, "SOP008", with_steps(step(1), EMPTY))
    assert line_of(tmp_path, finding) == "output: null"
    assert "langkah 2" in finding.message


def test_a_remark_that_says_why(tmp_path: Path) -> None:
    steps = [step(1), EMPTY | {"remarks": [REMARK]}]
    assert found(tmp_path, "SOP008", with_steps(*steps)) == []


def test_a_remark_about_something_else(tmp_path: Path) -> None:
    steps = [step(1), EMPTY | {"remarks": [REMARK | {"about": "note"}]}]
    assert len(found(tmp_path, "SOP008", with_steps(*steps))) == 1


def test_an_output_of_the_whole(tmp_path: Path) -> None:
    shared = {"output": "Berkas lengkap"}
    assert found(tmp_path, "SOP008", with_steps(EMPTY | {"number": 1}, shared=shared)) == []

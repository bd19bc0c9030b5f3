from pathlib import Path

from tests.sop.sample import found, line_of, step, with_steps


def test_steps_that_only_lead_to_each_other(tmp_path: Path) -> None:
    around = [{"to": 2, "when": "ulang"}, {"to": "end", "when": "selesai"}]
    steps = [step(1, exits=[{"to": "end"}]), step(2), step(3, exits=around)]
    findings = found(tmp_path, "SOP003", with_steps(*steps))
    assert [line_of(tmp_path, each) for each in findings] == ["- number: 2", "- number: 3"]


def test_a_second_start_is_told_once(tmp_path: Path) -> None:
    steps = [step(1, exits=[{"to": 3}]), step(2), step(3)]
    assert found(tmp_path, "SOP003", with_steps(*steps)) == []


def test_steps_in_a_row(tmp_path: Path) -> None:
    assert found(tmp_path, "SOP003", with_steps(step(1), step(2), step(3))) == []

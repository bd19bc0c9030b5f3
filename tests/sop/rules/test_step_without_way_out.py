from pathlib import Path

from tests.sop.sample import found, line_of, step, with_steps


def test_steps_that_go_round_for_ever(tmp_path: Path) -> None:
    steps = [step(1), step(2), step(3, exits=[{"to": 2}])]
    findings = found(tmp_path, "SOP004", with_steps(*steps))
    assert [line_of(tmp_path, each) for each in findings] == [f"- number: {n}" for n in (1, 2, 3)]


def test_a_loop_with_a_way_out(tmp_path: Path) -> None:
    around = [{"to": 2, "when": "ulang"}, {"to": "end", "when": "selesai"}]
    steps = [step(1), step(2), step(3, exits=around)]
    assert found(tmp_path, "SOP004", with_steps(*steps)) == []

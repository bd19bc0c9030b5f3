from pathlib import Path

from tests.sop.sample import found, line_of, step, with_steps


def test_a_step_that_nothing_leads_to(tmp_path: Path) -> None:
    steps = [step(1, exits=[{"to": 3}]), step(2), step(3)]
    [finding] = found(tmp_path, "SOP002", with_steps(*steps))
    assert line_of(tmp_path, finding) == "- number: 2"
    assert finding.message.startswith("Arahkan satu langkah ke langkah 2")


def test_a_step_that_only_leads_to_itself(tmp_path: Path) -> None:
    again = [{"to": 2, "when": "belum"}, {"to": 3, "when": "sudah"}]
    steps = [step(1, exits=[{"to": 3}]), step(2, exits=again), step(3)]
    assert len(found(tmp_path, "SOP002", with_steps(*steps))) == 1


def test_going_back_to_the_first_step_makes_no_second_start(tmp_path: Path) -> None:
    back = [{"to": 1, "when": "tidak valid"}, {"to": "end", "when": "valid"}]
    assert found(tmp_path, "SOP002", with_steps(step(1), step(2, exits=back))) == []

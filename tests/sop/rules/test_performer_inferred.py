from pathlib import Path

from tests.sop.sample import GOOD, found, step, with_steps


def test_one_finding_names_all_steps(tmp_path: Path) -> None:
    guessed = {"performer_inferred": True}
    [finding] = found(
        tmp_path, "SOP013", with_steps(step(1), step(2, **guessed), step(3, **guessed))
    )
    assert finding.message == "Pastikan pelaksana langkah 2, 3."


def test_performers_that_were_read(tmp_path: Path) -> None:
    assert found(tmp_path, "SOP013", GOOD) == []

from pathlib import Path

from pipeline.flows.check_site import check_site
from tests.demo import git, lay_out


def codes(root: Path) -> dict[str, str]:
    result = check_site(root, None).result
    return {finding.code: finding.message for finding in result.standing}


def test_a_folder_without_main_says_so(tmp_path: Path) -> None:
    court = lay_out(tmp_path / "court")
    git(court, "branch", "--move", "lain")
    assert "main" in codes(court)["ART009"]


def test_a_folder_with_main_says_nothing(tmp_path: Path) -> None:
    assert "ART009" not in codes(lay_out(tmp_path / "court"))

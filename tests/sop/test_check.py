"""Running the rules: a good procedure is clean, and each finding names its file and line."""

from pathlib import Path

from pipeline.sop.check import check_library
from tests.sop.sample import AS_OF, GOOD, library


def test_a_good_procedure_has_no_finding(tmp_path: Path) -> None:
    assert check_library(library(tmp_path, GOOD), AS_OF) == []


def test_findings_of_all_files_are_sorted(tmp_path: Path) -> None:
    late = {"review_by": None}
    findings = check_library(
        library(tmp_path, GOOD | late, GOOD | late | {"id": "anu", "made": None}), AS_OF
    )
    paths = [finding.place.path for finding in findings]
    assert paths == ["site_config/sop/anu.yml", "site_config/sop/contoh.yml"]


def test_a_court_without_procedures_has_no_finding(tmp_path: Path) -> None:
    assert check_library(library(tmp_path), AS_OF) == []

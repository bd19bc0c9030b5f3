"""Running the rules: a good procedure is clean, and each finding names its file and line."""

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.errors import UnfinishedError
from pipeline.sop import Library
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


def test_a_rule_that_fails_stops_the_check_and_blames_itself(tmp_path: Path) -> None:
    [filed] = library(tmp_path, GOOD | {"review_by": None}).files
    broken = Library((replace(filed, text="["),), {})  # its lines can no longer be looked up
    with pytest.raises(UnfinishedError, match=r"contoh\.yml: .*Yang salah pemeriksaannya"):
        check_library(broken, AS_OF)

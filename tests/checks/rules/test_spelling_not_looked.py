from pathlib import Path

import pytest

from pipeline.flows.check_site import check_site
from tests.demo import lay_out


def codes(root: Path) -> dict[str, str]:
    result = check_site(root, None).result
    return {finding.code: finding.message for finding in result.standing}


def test_no_dictionary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    court = lay_out(tmp_path / "court")
    monkeypatch.setenv("DICPATH", str(tmp_path))
    found = codes(court)
    assert "hunspell-id" in found["BHS010"]
    assert "BHS001" not in found


def test_a_dictionary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    court = lay_out(tmp_path / "court")
    (tmp_path / "id_ID.aff").write_text("SET UTF-8\n")
    (tmp_path / "id_ID.dic").write_text("1\nsidang\n")
    monkeypatch.setenv("DICPATH", str(tmp_path))
    found = codes(court)
    assert "BHS010" not in found
    assert "BHS001" in found

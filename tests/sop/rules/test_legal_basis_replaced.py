from pathlib import Path

import pytest

from tests.sop.sample import GOOD, found, line_of


@pytest.mark.parametrize(
    ("cited", "lines"),
    [
        pytest.param(["aturan-baru"], [], id="in force"),
        pytest.param(["aturan-lama"], ["- regulation: aturan-lama"], id="replaced"),
        pytest.param(["aturan-lama", "aturan-baru"], [], id="its successor beside it"),
        pytest.param(["aturan-habis"], ["- regulation: aturan-habis"], id="expired"),
    ],
)
def test_basis(tmp_path: Path, cited: list[str], lines: list[str]) -> None:
    basis = [{"regulation": each} for each in cited]
    findings = found(tmp_path, "SOP012", GOOD | {"legal_basis": basis})
    assert [line_of(tmp_path, finding) for finding in findings] == lines


def test_the_message_names_the_successor(tmp_path: Path) -> None:
    [finding] = found(tmp_path, "SOP012", GOOD | {"legal_basis": [{"regulation": "aturan-lama"}]})
    assert "dengan Aturan Nomor 2 Tahun 2020" in finding.message

from pathlib import Path
from typing import Any

import pytest

from tests.sop.sample import found, step, with_steps

Exits = list[dict[str, Any]]


@pytest.mark.parametrize(
    ("exits", "says"),
    [
        pytest.param([{"to": 1}, {"to": 3}], ["Isi `when`", "Isi `when`"], id="none"),
        pytest.param([{"to": 1, "when": "tidak"}, {"to": 3}], ["Isi `when`"], id="one"),
        pytest.param(
            [{"to": 1, "when": "valid"}, {"to": 3, "when": "Valid"}], ["Bedakan"], id="the same"
        ),
        pytest.param([{"to": 3, "when": "valid"}], ["Tambahkan jalan lain"], id="only one way"),
        pytest.param([{"to": 1, "when": "tidak"}, {"to": 3, "when": "ya"}], [], id="two"),
        pytest.param([{"to": 3}], [], id="no decision"),
    ],
)
def test_exits(tmp_path: Path, exits: Exits, says: list[str]) -> None:
    findings = found(tmp_path, "SOP005", with_steps(step(1), step(2, exits=exits), step(3)))
    assert [each.message.startswith(part) for each, part in zip(findings, says, strict=True)] == [
        True
    ] * len(says)

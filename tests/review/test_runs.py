"""Runs of an SOP: what is evidence, and what closes one."""

import pytest

from pipeline.review.runs import closes, only_evidence

OPEN = b"steps:\n  - {id: 1, by: admin, evidence: null}\nclosed: null\n"
FILLED = OPEN.replace(b"evidence: null", b"evidence: {sha256: abc}")
CLOSED = OPEN.replace(b"closed: null", b"closed: {by: editor}")


@pytest.mark.parametrize(
    ("old", "new", "only"),
    [
        pytest.param(OPEN, FILLED, True, id="filled in"),
        pytest.param(FILLED, OPEN, True, id="taken out"),
        pytest.param(OPEN, CLOSED, False, id="closed"),
        pytest.param(OPEN, FILLED.replace(b"admin", b"lain"), False, id="another performer"),
        pytest.param(OPEN, OPEN + b"lagi: 1\n", False, id="another key"),
        pytest.param(None, FILLED, False, id="a new run"),
        pytest.param(FILLED, None, False, id="a removed run"),
        pytest.param(OPEN, b"steps: [", False, id="broken"),
    ],
)
def test_only_evidence(old: bytes | None, new: bytes | None, only: bool) -> None:
    assert only_evidence(old, new) is only


@pytest.mark.parametrize(
    ("path", "old", "new", "closing"),
    [
        pytest.param("a.yml", None, OPEN, False, id="begun"),
        pytest.param("a.yml", OPEN, FILLED, False, id="a step"),
        pytest.param("a.yml", OPEN, CLOSED, True, id="closed"),
        pytest.param("a.yml", CLOSED, OPEN, True, id="opened again"),
        pytest.param("a.yml", OPEN, b"\xff", True, id="broken"),
        pytest.param("a.yml", OPEN, None, True, id="removed"),
        pytest.param("a.jpg", None, b"\xff", False, id="a photo added"),
        pytest.param("a.jpg", b"\xff", b"\xfe", True, id="a photo changed"),
    ],
)
def test_closes(path: str, old: bytes | None, new: bytes | None, closing: bool) -> None:
    assert closes(path, old, new) is closing

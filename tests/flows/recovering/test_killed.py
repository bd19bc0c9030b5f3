"""A recovery that was killed goes on from what it wrote down, and nothing that it found is lost."""

from pathlib import Path

import pytest

from tests.flows.recovering.conftest import Victim, ensure_set_aside, evidence_in
from tests.flows.recovering.killed import killed_when
from tests.release.command import said

_SIGNS = {
    "evidence": "var/bukti/*",
    "written-down": "var/insiden/*/pemulihan.json",
    "set-aside": "var/www/.terbit/karantina/*/berkas/**/index.html",
    "being-sent": "var/www/.terbit/separuh",
    "record": "var/www/rilis/0002-*/index.html",
    "report": "var/insiden/*/laporan.md",
}


@pytest.mark.parametrize("sign", _SIGNS)
def test_a_killed_recovery_goes_on(victim: Victim, sign: str) -> None:
    victim.deface()
    defaced = (victim.served / "index.html").read_bytes()
    killed_when(victim.root, lambda: any(victim.root.glob(_SIGNS[sign])))
    said(victim.root, "incident", "recover")
    victim.ensure_original()
    ensure_set_aside(victim)
    assert {defaced, *victim.foreign.values()} <= evidence_in(victim.root)
    _tells_all(victim.root)


def _tells_all(root: Path) -> None:
    """The draft tells what the killed run found, though there was nothing more to find."""
    (folder,) = (root / "var/insiden").iterdir()
    report = max(folder.glob("laporan*.md")).read_text("utf-8")
    assert "3 berkas asing, 3 berkas berbeda, 1 berkas hilang" in report
    assert "sudah tayang lagi dan seluruhnya diperiksa sama" in report

"""What doctor says of the programs that review needs."""

from pathlib import Path

import pytest

from pipeline.flows.doctor import Answer, examine
from tests.config.sample import change, copy_into

LINES = ("Persetujuan: Git", "Persetujuan: tanda tangan")


def review_lines(root: Path) -> dict[str, Answer]:
    return {each.what: each for each in examine(root) if each.what in LINES}


def git_of(version: str, folder: Path) -> None:
    program = folder / "git"
    program.write_text(f"#!/bin/sh\necho git version {version}\n", encoding="utf-8")
    program.chmod(0o755)


def test_here_both_are_fit(tmp_path: Path) -> None:
    copy_into(tmp_path)
    assert {each.state for each in review_lines(tmp_path).values()} == {"ok"}


@pytest.mark.parametrize(("on", "state"), [(False, "without"), (True, "wrong")])
def test_what_is_too_old_or_absent_is_wrong_where_review_is_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, on: bool, state: str
) -> None:
    court, programs = tmp_path / "court", tmp_path / "programs"
    programs.mkdir()
    court.mkdir()
    copy_into(court)
    if on:
        baseline = f"baseline: {{commit: {'a' * 40}, on: 2026-11-20}}"
        change(court, "review", "enabled: false", "enabled: true")
        change(court, "review", "baseline: null", baseline)
    git_of("2.37.9", programs)
    monkeypatch.setenv("PATH", str(programs))
    found = review_lines(court)
    assert {each.state for each in found.values()} == {state}
    assert "2.38" in found[LINES[0]].says
    assert "openssh-client" in found[LINES[1]].says


@pytest.mark.parametrize(
    ("version", "state"), [("2.38.0", "ok"), ("3.0", "ok"), ("1.99", "without")]
)
def test_versions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str, state: str
) -> None:
    court, programs = tmp_path / "court", tmp_path / "programs"
    programs.mkdir()
    court.mkdir()
    copy_into(court)
    git_of(version, programs)
    monkeypatch.setenv("PATH", str(programs))
    assert review_lines(court)[LINES[0]].state == state

"""Every command that a page tells a person to call exists."""

import re
from pathlib import Path

import pytest
import typer

from pipeline.cli.main import app
from tests.demo import ROOT

_PAGES = sorted(
    [*ROOT.glob("README*.md"), *ROOT.glob("docs/rules/*.md"), *ROOT.glob("docs/how-to/*.md")]
)
_CALL = re.compile(r"`terbit ([^`]+)`")
_NAME = re.compile(r"[a-z][a-z-]*")


def _unknown(call: str) -> bool:
    """Return whether a call names a command that is not there, below those that are groups."""
    at = typer.main.get_command(app)
    for word in call.split():
        below = getattr(at, "commands", None)
        if below is None or not _NAME.fullmatch(word):
            return False
        if word not in below:
            return True
        at = below[word]
    return False


@pytest.mark.parametrize("folder", ["docs/rules", "docs/how-to", "."])
def test_pages_name_commands_that_exist(folder: str) -> None:
    pages = [page for page in _PAGES if page.parent == ROOT / Path(folder)]
    calls = [(page.name, call) for page in pages for call in _CALL.findall(page.read_text("utf-8"))]
    assert calls
    assert [each for each in calls if _unknown(each[1])] == []


def test_a_command_that_is_not_there_is_noticed() -> None:
    assert _unknown("register todo")
    assert not _unknown("register due --remind")

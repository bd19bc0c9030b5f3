"""What main holds of the items that differ from it: asked of a real repository."""

from pathlib import Path

import pytest

from pipeline.outside.published import changed_since_published
from tests.demo import git

ITEM = "content/berita/2026/11/contoh/index.md"


@pytest.fixture
def court(tmp_path: Path) -> Path:
    """A court's repository with one published item."""
    file = tmp_path / ITEM
    file.parent.mkdir(parents=True)
    file.write_text("Lama, é.\n", encoding="utf-8")
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message=Awal")
    return tmp_path


def test_nothing_changed(court: Path) -> None:
    assert changed_since_published(court) == {}


def test_an_item_changed_and_another_was_added(court: Path) -> None:
    git(court, "switch", "--quiet", "--create", "draf/berita/contoh")
    (court / ITEM).write_text("Baru.\n", encoding="utf-8")
    new = court / "content/berita/2026/11/baru/index.md"
    new.parent.mkdir()
    new.write_text("Baru.\n", encoding="utf-8")
    git(court, "add", ".")
    git(court, "commit", "--quiet", "--message=Draf")
    assert changed_since_published(court) == {ITEM: "Lama, é.\n"}


def test_a_change_that_is_not_committed_counts(court: Path) -> None:
    (court / ITEM).write_text("Baru.\n", encoding="utf-8")
    assert changed_since_published(court) == {ITEM: "Lama, é.\n"}


def test_an_item_taken_away(court: Path) -> None:
    (court / ITEM).unlink()
    assert changed_since_published(court) == {ITEM: "Lama, é.\n"}


def test_a_program_named_in_the_configuration_is_not_started(court: Path) -> None:
    git(court, "config", "diff.external", "touch ditipu; true")
    (court / ITEM).write_text("Baru.\n", encoding="utf-8")
    assert changed_since_published(court) == {ITEM: "Lama, é.\n"}
    assert not (court / "ditipu").exists()


def test_no_repository(tmp_path: Path) -> None:
    assert changed_since_published(tmp_path) is None


def test_no_main(court: Path) -> None:
    git(court, "branch", "--move", "lain")
    assert changed_since_published(court) is None


def test_no_commit(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    assert changed_since_published(tmp_path) is None

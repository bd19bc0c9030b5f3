"""What Git knows of the court's folder: asked of real repositories, and never of the one above."""

import os
from pathlib import Path

import pytest

from pipeline.errors import UnfinishedError
from pipeline.outside.git_running import Running
from pipeline.outside.repository import UNVERSIONED, asking_revision, revision_of, settling_index
from tests.demo import git

_ANOTHER = 1_700_000_000


@pytest.fixture
def court(tmp_path: Path) -> Path:
    """A repository with one item, just committed."""
    folder = tmp_path / "court"
    (folder / "content").mkdir(parents=True)
    (folder / "content/index.md").write_text("Lama.\n", encoding="utf-8")
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message=Awal")
    return folder


def _names(court: Path) -> tuple[str, str]:
    return tuple(git(court, "rev-parse", "HEAD", "HEAD^{tree}").split())  # type: ignore[return-value]


def test_nothing_differs(court: Path) -> None:
    found = revision_of(court)
    assert ((found.commit, found.tree), found.changed) == (_names(court), False)


@pytest.mark.parametrize("path", ["content/index.md", "content/baru.md", "mkdocs.yml"])
def test_what_a_site_is_made_of_differs(court: Path, path: str) -> None:
    (court / path).write_text("Baru.\n", encoding="utf-8")
    assert revision_of(court).changed


def test_what_no_site_is_made_of_may_differ(court: Path) -> None:
    (court / "catatan.txt").write_text("Baru.\n", encoding="utf-8")
    assert not revision_of(court).changed


def test_no_repository(tmp_path: Path) -> None:
    assert revision_of(tmp_path) == UNVERSIONED


def test_no_commit(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    assert revision_of(tmp_path) == UNVERSIONED


def test_a_folder_inside_a_repository_is_none_of_its_own(court: Path) -> None:
    inside = court / "build/court"
    (inside / "content").mkdir(parents=True)
    assert revision_of(inside) == UNVERSIONED
    (inside / ".git").mkdir()  # a broken one, above which Git must not look
    assert revision_of(inside) == UNVERSIONED


def test_the_answer_is_of_the_moment_of_asking(court: Path) -> None:
    before = _names(court)
    with asking_revision(court) as asked:
        assert (found := asked()) == revision_of(court)
    assert (found.commit, found.tree) == before


def test_asking_writes_nothing(court: Path) -> None:
    index = court / ".git/index"
    os.utime(court / "content/index.md", (_ANOTHER, _ANOTHER))
    before = index.stat()
    assert not revision_of(court).changed
    assert index.stat().st_mtime_ns == before.st_mtime_ns
    assert index.stat().st_ino == before.st_ino


def test_settling_notes_the_new_time_of_the_same_text(court: Path) -> None:
    os.utime(court / "content/index.md", (_ANOTHER, _ANOTHER))
    assert git(court, "diff-files", "--name-only")  # Git would have to read the file
    with settling_index(court) as settled:
        settled()
    assert not git(court, "diff-files", "--name-only")


def test_a_changed_file_is_no_fault_of_settling(court: Path) -> None:
    (court / "content/index.md").write_text("Baru, lebih panjang.\n", encoding="utf-8")
    with settling_index(court) as settled:
        settled()
    assert revision_of(court).changed


def test_what_git_refuses_is_an_error(court: Path) -> None:
    with Running(court, "rev-parse", "tidak-ada") as running, pytest.raises(UnfinishedError):
        running.answer()


def test_one_that_nobody_asks_ends_with_the_block(court: Path) -> None:
    with Running(court, "cat-file", "--batch") as running:
        pass
    assert running._process.returncode is not None

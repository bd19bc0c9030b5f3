"""Where main is kept: here, in a repository beside, or behind one that has it from elsewhere."""

from pathlib import Path

import pytest

from pipeline.outside.git_reading import git
from pipeline.outside.main_branch import MAIN, SEEN, main_of


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """A repository with one commit and no remote."""
    root = tmp_path / "pertama"
    root.mkdir()
    git(root, "init", "-q", "-b", "main")
    git(
        root,
        "-c",
        "user.name=A",
        "-c",
        "user.email=a@b",
        "commit",
        "-q",
        "--allow-empty",
        "-m",
        "a",
    )
    return root


def cloned(source: Path, name: str, *how: str) -> Path:
    git(source.parent, "clone", "-q", *how, str(source), name)
    return source.parent / name


def test_a_repository_without_a_remote_keeps_its_own(first: Path) -> None:
    main = main_of(first)
    assert (main.root, main.ref, main.recorded) == (first, MAIN, True)
    assert main.commit is not None


@pytest.mark.parametrize("how", [(), ("--bare",)])
def test_a_clone_reads_what_is_kept_beside_it(first: Path, how: tuple[str, ...]) -> None:
    kept = cloned(first, "server", *how) if how else first
    main = main_of(cloned(kept, "kerja"))
    assert (main.root, main.ref, main.recorded) == (kept.resolve(), MAIN, True)


def test_a_clone_of_a_clone_is_told_what_was_seen(first: Path) -> None:
    copy = cloned(cloned(first, "tengah"), "ujung")
    main = main_of(copy)
    assert (main.root, main.ref, main.recorded) == (copy, SEEN, False)

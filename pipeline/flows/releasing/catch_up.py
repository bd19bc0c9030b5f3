"""Catch up: bring a clone that only releases to main as its keeper has it."""

from pathlib import Path

from pipeline.errors import RefusedError, UsageError
from pipeline.outside.git_reading import git, git_says
from pipeline.outside.git_writing import has_remote
from pipeline.outside.main_branch import MAIN, MainBranch, main_of
from pipeline.outside.repository import revision_of


def catch_up(root: Path) -> MainBranch:
    """Move the clone's main, with its files, to where the server's is; return main as it stands.

    A clone without a server stands where it stands. Raises RefusedError where the clone holds what
    the server does not, UsageError where main is not what lies in the folder, UnfinishedError where
    the server is silent.
    """
    main = main_of(root)
    if main.commit is None:
        raise UsageError("Siapkan cabang main dahulu; folder ini belum punya.")
    if stands_at(root) == main.commit:
        return main
    _refuse_others(root)
    if not git_says(root, "merge-base", "--is-ancestor", "HEAD", main.commit):
        raise RefusedError(["Klona ini memuat komit yang tidak ada di server. Buat klona baru."])
    git(root, "merge", "--quiet", "--ff-only", main.commit)
    return main


def stands_at(root: Path) -> str | None:
    """Return the commit of the folder."""
    return revision_of(root).commit


def must_stand_on_main(root: Path) -> None:
    """Raise UsageError where the folder holds another branch than main: that would be built."""
    if git(root, "rev-parse", "--symbolic-full-name", "HEAD").decode().strip() != MAIN:
        raise UsageError("Pindah ke main dulu (git switch main): yang dirilis hanya isi main.")


def _refuse_others(root: Path) -> None:
    if not has_remote(root):
        must_stand_on_main(root)
    if revision_of(root).changed:
        raise RefusedError(["Catat atau batalkan dulu perubahan di folder ini."])
    must_stand_on_main(root)

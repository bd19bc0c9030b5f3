"""What Git knows of the court's folder: which commit it stands at, and whether it was changed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import UnfinishedError, UsageError
from pipeline.outside.git_running import Running, is_repository

if TYPE_CHECKING:
    import git


@dataclass(frozen=True)
class Revision:
    """The commit and tree of the folder; `changed` where what a site is made of differs from it."""

    commit: str | None
    tree: str | None
    changed: bool


_BUILT_FROM = ("content", "site_config", "pipeline", "mkdocs.yml")
_NONE = "not a git repository"
UNVERSIONED = Revision(None, None, changed=True)


def revision_of(root: Path) -> Revision:
    """Return the revision of the folder; a folder outside Git, or without a commit, has none.

    Raises UnfinishedError where Git will not look at the folder.
    """
    with asking_revision(root) as asked:
        return asked()


@contextmanager
def asking_revision(root: Path) -> Iterator[Callable[[], Revision]]:
    """Ask Git for the revision as it is now; yields what waits for the answer."""
    if not is_repository(root):
        yield lambda: UNVERSIONED
        return
    status = Running(root, "status", "--porcelain", "--", *_BUILT_FROM)
    names = Running(root, "rev-parse", "HEAD^{commit}", "HEAD^{tree}")
    with status, names:
        yield lambda: _revision(status, names)


def _revision(status: Running, names: Running) -> Revision:
    try:
        changed = bool(status.answer().strip())
    except UnfinishedError as problem:
        if _NONE in str(problem):
            return UNVERSIONED
        raise
    try:
        commit, tree = names.answer().decode().split()
    except UnfinishedError:
        return UNVERSIONED  # Git looked, so what is missing is a first commit
    return Revision(commit, tree, changed)


@contextmanager
def settling_index(root: Path) -> Iterator[Callable[[], None]]:
    """Let Git note the times of files that did not change; yields what waits until it has.

    Without that each comparison would read them anew. Comparing itself leaves no trace in Git's
    folder (see Running), for a trace would look like a change to the next build.
    """
    if not is_repository(root):
        yield lambda: None
        return
    with Running(root, "update-index", "-q", "--refresh") as running:
        yield lambda: _settled(running)


def _settled(running: Running) -> None:
    with suppress(UnfinishedError):  # says so where a file differs, and where it may not write
        running.answer()


def changed_since(root: Path, revision: str) -> frozenset[str]:
    """Return the paths, from `root`, of files that differ from `revision`, new and removed too.

    A branch that went on meanwhile is compared where it parted from ours. Raises UsageError where
    there is no Git, or no such revision.
    """
    import git

    try:
        repository = git.Repo(root, search_parent_directories=True)
    except git.exc.InvalidGitRepositoryError:
        message = "Folder ini tidak dicatat Git. Jalankan tanpa --changed-since."
        raise UsageError(message) from None
    with repository:
        base = _where_it_parted(repository, _commit(repository, revision))
        return _differing(git.Git(root), base)


def _commit(repository: "git.Repo", revision: str) -> str:
    import git

    asked = ("--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    try:
        return str(repository.git.rev_parse(*asked))
    except git.exc.GitCommandError:
        message = (
            f"Revisi {revision} tidak ada di sini. Ambil dulu dengan git fetch, "
            "atau sebut yang ada, misalnya --changed-since main atau HEAD~1."
        )
        raise UsageError(message) from None


def _where_it_parted(repository: "git.Repo", commit: str) -> str:
    import git

    try:
        return str(repository.git.merge_base(commit, "HEAD"))
    except git.exc.GitCommandError:
        return commit  # no common past, as in a shallow copy: then all that differs counts


def _differing(folder: "git.Git", base: str) -> frozenset[str]:
    known = folder.diff(base, "--name-only", "--no-renames", "--relative", "-z")
    unknown = folder.ls_files("--others", "--exclude-standard", "-z")
    return frozenset(path for path in f"{known}\0{unknown}".split("\0") if path)


def email_of_user(root: Path) -> str | None:
    """Return the address under which Git would commit in `root`, or None where none is set."""
    import git

    said = git.cmd.Git(root).config("user.email", with_exceptions=False)
    return str(said).strip() or None

"""What Git knows of the court's folder: which commit it stands at, and whether it was changed."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import UsageError

if TYPE_CHECKING:
    import git


@dataclass(frozen=True)
class Revision:
    """The commit and tree of the folder; `changed` where what a site is made of differs from it."""

    commit: str | None
    tree: str | None
    changed: bool


_BUILT_FROM = ("content", "site_config", "pipeline", "mkdocs.yml")
UNVERSIONED = Revision(None, None, changed=True)


def revision_of(root: Path) -> Revision:
    """Return the revision of the folder; a folder outside Git, or without a commit, has none."""
    import git

    try:
        repository = git.Repo(root)
    except git.exc.InvalidGitRepositoryError:
        return UNVERSIONED
    with repository:
        if not repository.head.is_valid():
            return UNVERSIONED
        head = repository.head.commit
        with repository.git.custom_environment(GIT_OPTIONAL_LOCKS="0"):
            changed = bool(repository.git.status("--porcelain", "--", *_BUILT_FROM))
        return Revision(head.hexsha, head.tree.hexsha, changed)


def settle_index(root: Path) -> None:
    """Let Git note the times of files that did not change, as it does whenever it compares them.

    Done before a build looks at Git's folder, so that comparing later leaves no trace there: a
    trace would look like a change to the next build.
    """
    import git

    with suppress(git.exc.GitError), git.Repo(root) as repository:
        repository.git.update_index("-q", "--refresh", with_exceptions=False)


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

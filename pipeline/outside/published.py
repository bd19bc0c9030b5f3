"""The published text of the items that were changed since: what the branch main holds of them."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from git import Commit, Repo

BRANCH = "main"
_ITEM = "/index.md"


def changed_since_published(root: Path) -> dict[str, str] | None:
    """Return the text on main of each item of content/ that differs from it now, by path.

    None where that cannot be told: `root` is no Git folder of its own, or has no branch main.
    """
    import git

    try:
        repository = git.Repo(root)
    except git.exc.InvalidGitRepositoryError:
        return None
    with repository:
        try:
            published, paths = repository.commit(BRANCH), _changed(repository)
        except (git.exc.GitError, git.exc.ODBError, ValueError):
            return None
        return dict(_texts(published, paths))


def _changed(repository: "Repo") -> list[str]:
    options = ("--no-ext-diff", "--no-textconv", "--no-renames", "--name-only", "-z")
    listed = str(repository.git.diff(*options, BRANCH, "--", "content"))
    return [path for path in listed.split("\0") if path.endswith(_ITEM)]


def _texts(published: "Commit", paths: list[str]) -> Iterator[tuple[str, str]]:
    for path in paths:
        try:
            blob = published.tree / path
        except KeyError:  # new since
            continue
        yield path, blob.data_stream.read().decode("utf-8-sig", "replace")

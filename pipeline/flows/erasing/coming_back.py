"""Does a branch bring back what was erased? Its commits and the files in them are asked by name."""

from pathlib import Path

from pipeline.outside.git_reading import attempt, commits_between, git
from pipeline.review.erasure import Erased

_SHORT = 10


def brought_back(root: Path, erased: Erased, main: str, new: str) -> tuple[str, ...]:
    """Return the erased commits and files that `new` has and `main` has not, as words for a
    place; a name that Git has no commit for brings nothing."""
    if not erased.commits or not attempt(root, "cat-file", "-e", f"{new}^{{commit}}")[0]:
        return ()
    commits = erased.gone(commits_between(root, main, new))
    if commits:
        return tuple(f"komit {each[:_SHORT]}" for each in sorted(commits))
    rows = git(root, "rev-list", "--objects", new, f"^{main}").decode("utf-8", "replace")
    named = (row.partition(" ") for row in rows.splitlines())
    return tuple(sorted(path for oid, _, path in named if oid in erased.blobs))

"""What each step of a row of commits changed, all answered by one process of git."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.outside.git_reading import Difference, difference_of, git, tokens_of


def each_difference(root: Path, start: str, commits: Sequence[str]) -> list[list[Difference]]:
    """Return what differs between each commit and the one before it in the row, of which the first
    follows `start`. A commit may stand in the row more than once."""
    pairs = zip(commits, (start, *commits), strict=False)
    given = "".join(f"{new} {old}\n" for new, old in pairs).encode()
    options = ("-r", "-z", "--raw", "--no-renames", "--no-abbrev", "--always", "--stdin")
    tokens = iter(tokens_of(git(root, "diff-tree", *options, given=given)))
    found: list[list[Difference]] = []
    for token in tokens:
        if token.startswith(":"):
            found[-1].append(difference_of(token, next(tokens)))
        else:
            found.append([])
    return found

"""What a version is called now: bags that were closed before an erasure know its old name."""

from collections.abc import Callable
from pathlib import Path

from pipeline.flows.erasing.reading import erased_of

_SHORT = 10


def called_now(root: Path) -> Callable[[str], str]:
    """Return what tells of a version's name (`folder@commit`, shortened) what it is called now."""
    erased = erased_of(root)
    short = {old[:_SHORT]: one.new[:_SHORT] for old, one in erased.commits.items()}

    def now(version: str) -> str:
        folder, _, commit = version.rpartition("@")
        return f"{folder}@{short.get(commit, commit)}"

    return now

"""Which approvals of a version main holds, and which of them no bag has yet."""

from collections.abc import Sequence

from pipeline.archive.described import Described
from pipeline.flows.archiving.bags import APPROVALS, TEXT
from pipeline.flows.archiving.reading import Statements


def unkept(statements: Statements, kept: Sequence[Described]) -> set[str]:
    """Return the names of approvals that are not in any keeping of one version: somebody gave
    them, as a second check that was owed, after it was archived."""
    there = {path for each in kept for path in each.files if path.startswith(f"{APPROVALS}/")}
    wanted = {f"{APPROVALS}/{name}" for each in kept[-1:] for name in _names(statements, each)}
    return wanted - there


def _names(statements: Statements, told: Described) -> set[str]:
    texts = {path: sha for path, sha in told.files.items() if path.startswith(f"{TEXT}/")}
    sums = {f"{told.folder}/{path.removeprefix(f'{TEXT}/')}": sha for path, sha in texts.items()}
    return {path.rpartition("/")[2] for path in statements.of(sums)}

"""An approval as it was found: a statement's file, and whose valid signature stands over it."""

from dataclasses import dataclass

from pipeline.review.change import Change
from pipeline.review.statement import Statement
from pipeline.review.tiers import APPROVALS_FOLDER


@dataclass(frozen=True)
class Approval:
    """One statement added by a change.

    `path` is its file, `sha256` the hash of its bytes, `statement` None where they hold none.
    `signer` is who signed these bytes for this court with a key valid on receipt; None: nobody.
    `recorded`: the signer is a recorder, or the forge was asked just now and nothing is signed yet.
    `stands`: it speaks of files exactly as main holds them, which is how a second check is given.
    """

    path: str
    sha256: str
    statement: Statement | None
    signer: str | None
    stands: bool = False
    recorded: bool = False

    @property
    def proven(self) -> Statement | None:
        """Return the statement where it is whole, unchanged and signed by whom it names."""
        said = self.statement
        return said if said and self.in_place and self.signed else None

    @property
    def signed(self) -> bool:
        """Return whether whoever must sign did: the person, or a recorder for another place."""
        said = self.statement
        if said is None:
            return False
        return said.by == self.signer if said.via is None else self.recorded

    @property
    def in_place(self) -> bool:
        """Return whether the file lies where its bytes say; a copy elsewhere could be replayed."""
        return self.path == f"{APPROVALS_FOLDER}{self.sha256}.json"


def intact(statement: Statement, change: Change) -> bool:
    """Return whether every path a statement names changes exactly as it says."""
    entries = {entry.path: entry for entry in change.entries}
    return all(path in entries and statement.binds(entries[path]) for path in statement.paths)

"""A change of main, as values: which files differ, who touched them, what the items say."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.errors import Fault
from pipeline.review.claims import Claim

PLAIN, EXECUTABLE, SYMLINK, SUBMODULE = "100644", "100755", "120000", "160000"


@dataclass(frozen=True)
class Side:
    """A file on one side of a change; `sha256` is empty where the file is too large to be read."""

    mode: str
    sha256: str
    size: int


@dataclass(frozen=True)
class Entry:
    """One file that differs; `old` is None where it is new, `new` where it is removed."""

    path: str
    old: Side | None
    new: Side | None

    @property
    def bytes(self) -> tuple[str | None, str | None]:
        """Return what an approval binds: the sha256 of the new content and of the replaced one."""
        return _sha256(self.new), _sha256(self.old)


def _sha256(side: Side | None) -> str | None:
    return side.sha256 if side else None


@dataclass(frozen=True)
class Commit:
    """One commit that the change brings in.

    `signer` is who signed it with a key that was valid on receipt, `authors` are the people whom
    its headers name, `strangers` the named ones whom the roster does not know. For a merge, `paths`
    are those that differ from every parent. `beyond_evidence` holds the paths in which more than
    evidence of a run was changed; it is looked at only where a machine signed.
    """

    id: str
    signer: str | None
    authors: frozenset[str] = frozenset()
    strangers: tuple[str, ...] = ()
    paths: frozenset[str] = frozenset()
    beyond_evidence: frozenset[str] = frozenset()

    @property
    def hands(self) -> frozenset[str]:
        """Return everyone who wrote or helped to write this commit."""
        return self.authors | ({self.signer} if self.signer else frozenset())


@dataclass(frozen=True)
class ItemChange:
    """What an item says of itself before and after; None where it is not there."""

    old: Claim | None
    new: Claim | None


@dataclass(frozen=True)
class Change:
    """Everything that differs between main as it is and as it would become.

    `items` are by folder, `folders` gives the item's folder of each path that has one. `closing`
    are runs that the change closes or that were closed, with everyone who ever worked on them.
    `brought_back` names commits and files that were erased and would come back with the change.
    `collisions` are pairs of paths that differ in upper and lower case only. `policy_faults` are
    faults of the roster or policy as they would become.
    """

    entries: tuple[Entry, ...]
    commits: tuple[Commit, ...] = ()
    items: Mapping[str, ItemChange] = field(default_factory=dict)
    folders: Mapping[str, str] = field(default_factory=dict)
    closing: Mapping[str, frozenset[str]] = field(default_factory=dict)
    collisions: tuple[tuple[str, str], ...] = ()
    policy_faults: tuple[Fault, ...] = ()
    brought_back: tuple[str, ...] = ()

    def hands_on(self, paths: frozenset[str]) -> frozenset[str]:
        """Return everyone who wrote or helped to write any of the paths."""
        touching = (commit for commit in self.commits if commit.paths & paths)
        return frozenset().union(*(commit.hands for commit in touching))

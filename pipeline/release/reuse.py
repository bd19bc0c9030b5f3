"""Where the bytes of a wanted file already lie on the host, so that they need not travel."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.paths import folders_above
from pipeline.release.host import Copies, Links, MakeFolders, Step, Uploads


@dataclass(frozen=True)
class Supply:
    """Pairs (there, new) of what the host has, and (name, new) of what has to be sent."""

    there: tuple[tuple[str, str], ...]
    sent: tuple[tuple[str, str], ...]

    def steps(self, how: Literal["links", "copies", "nothing"]) -> tuple[Step, ...]:
        """Return the steps that put everything in its place."""
        again: Sequence[Step] = ()
        if self.there:
            again = (Links(self.there),) if how == "links" else (Copies(self.there),)
        return (*again, *((Uploads(self.sent),) if self.sent else ()))


def supply(
    wanted: Mapping[str, tuple[str, str]],
    lies: Mapping[str, str],
    how: Literal["links", "copies", "nothing"],
) -> Supply:
    """Return how each wanted path, of (name for the source, hash), gets its bytes.

    `lies` tells by hash where bytes lie that are known to be whole.
    """
    known = {} if how == "nothing" else lies
    there = tuple((known[digest], path) for path, (_, digest) in wanted.items() if digest in known)
    sent = tuple((name, path) for path, (name, digest) in wanted.items() if digest not in known)
    return Supply(there, sent)


def folders(paths: Sequence[str]) -> tuple[Step, ...]:
    """Return the step that makes the folders of files; only the deepest need to be named."""
    needed = {path.rpartition("/")[0] for path in paths} - {""}
    above = {each.rpartition("/")[0] for each in needed}
    while more := {each.rpartition("/")[0] for each in above} - above:
        above |= more
    leaves = tuple(sorted(needed - above))
    return (MakeFolders(leaves),) if leaves else ()


def emptied(gone: Iterable[str], stay: Iterable[str]) -> tuple[str, ...]:
    """Return the folders that hold nothing of ours once files are gone, the deepest first."""
    left = folders_above(gone) - folders_above(stay)
    return tuple(sorted(left, key=lambda path: (-path.count("/"), path)))

"""A host: the place where readers are served from, as release asks of it.

Two make it real: a folder of this machine, and a folder of a server over SSH or SFTP
(`pipeline.outside.hosting`). Every path is relative to the target's folder, with slashes.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

Kind = Literal["file", "folder", "link", "other"]
Source = Callable[[str], Path]
"""Gives the local file that a name of an Upload stands for."""
OnBytes = Callable[[int], None]
"""Is told of bytes as they are sent."""


@dataclass(frozen=True)
class Abilities:
    """What a host was seen to do, by trying it in a folder of its own.

    `replaces`: rename puts a file over another in one move. `links`: hard links.
    `switches`: a symbolic link can be put over another in one move. `copies`: the host copies a
    file by itself. `hashes`: the host counts SHA-256 by itself. `free`: bytes left, None where it
    does not tell. `skew`: seconds by which its clock is ahead of ours.
    """

    replaces: bool
    links: bool
    switches: bool
    copies: bool
    hashes: bool
    free: int | None
    skew: float


@dataclass(frozen=True)
class Entry:
    """Something that lies on a host; `target` is what a link points to; `modified` is UTC seconds
    by the host's clock."""

    kind: Kind
    size: int
    modified: float
    target: str | None = None


@dataclass(frozen=True)
class MakeFolders:
    """Make folders, with those above them; one that is there is left as it is."""

    paths: tuple[str, ...]


@dataclass(frozen=True)
class Links:
    """Give files a second name on the host, and make the folders for it: (there, new)."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Copies:
    """Copy files on the host, and make the folders for that: (there, new)."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Uploads:
    """Send files: (name for the source, new path). A file under its path is whole or absent."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Renames:
    """Put files in the place of others, each in one move, in this order: (from, to)."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Switch:
    """Point a symbolic link elsewhere in one move."""

    link: str
    target: str


@dataclass(frozen=True)
class Write:
    """Write a small file in one move over whatever file was there."""

    path: str
    data: bytes


@dataclass(frozen=True)
class Remove:
    """Remove files and links; what is gone already is no error."""

    paths: tuple[str, ...]


@dataclass(frozen=True)
class RemoveFolders:
    """Remove folders with all that is in them; what is gone already is no error."""

    paths: tuple[str, ...]


@dataclass(frozen=True)
class RemoveEmpty:
    """Remove folders that hold nothing, those within others first; one that holds anything stays
    as it is, and what is gone already is no error."""

    paths: tuple[str, ...]


@dataclass(frozen=True)
class Together:
    """Do steps of which none waits for another, side by side where the host can."""

    steps: tuple["Step", ...]


Step = (
    MakeFolders
    | Links
    | Copies
    | Uploads
    | Renames
    | Switch
    | Write
    | Remove
    | RemoveFolders
    | RemoveEmpty
    | Together
)


def each_of(steps: Iterable[Step]) -> Iterator[Step]:
    """Yield every step in its order, those that are done together one by one."""
    for step in steps:
        yield from each_of(step.steps) if isinstance(step, Together) else (step,)


class Host(Protocol):
    """A connection to a host, reused for everything; closed by leaving its `with` block.

    Several threads may ask at once. Everything raises UnfinishedError, with what to do, where the
    host does not answer, refuses, or is full; RefusedError where its key is not the pinned one.
    """

    def probe(self) -> Abilities:
        """Try what the host can do."""

    def read(self, path: str) -> bytes | None:
        """Return a file's bytes; None where there is none."""

    def entries(self, folder: str) -> Mapping[str, Entry] | None:
        """Return everything below a folder by its path from there; None where it is absent."""

    def counts(self) -> bool:
        """Return whether the host counts SHA-256 by itself."""

    def hashes(self, folder: str, paths: Collection[str]) -> Mapping[str, str]:
        """Return the SHA-256 of files below a folder, by their path from there; one that is not
        there is left out. Read back over the link where the host cannot count them."""

    def claim(self, path: str, data: bytes) -> bool:
        """Make a file with these bytes if there is none, in one move; False where there is one."""

    def guard(self, path: str, data: bytes) -> None:
        """Let nothing that goes on by itself on the host change anything once the file at `path`
        no longer holds these bytes."""

    def apply(self, steps: Sequence[Step], source: Source, on_bytes: OnBytes) -> None:
        """Do the steps in their order; what is within one step may be done side by side, except
        for Renames. A step that was done before is done again without harm."""

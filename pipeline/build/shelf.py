"""A shelf: a folder of made files, and a ledger of what each holds and what it was made from.

The ledger spares reading files again, and is never believed by itself: an entry counts while its
file has the size, time and number that it had when it was written; else the file's hash decides.
Folder and ledger may be deleted or damaged at any time: what is not known is made again.
"""

import hashlib
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.build.differing import Differing, differing, listing
from pipeline.build.files import State, copy, digest_of, lay, link, listing_of, remove_others
from pipeline.build.ledger import Ledger

_STATE = len(State._fields)


class Made(NamedTuple):
    """One made file: sha256 of its bytes, the key of what it was made from, notes taken of it."""

    digest: str
    key: str = ""
    notes: Any = None


@dataclass(frozen=True)
class Kept:
    """A made file with the state in which it was left."""

    made: Made
    state: State


class Shelf:
    """A folder of made files. `save` writes the ledger; without it everything is looked at anew."""

    def __init__(self, folder: Path, ledger: Path, found: Differing | None = None) -> None:
        """`found` tells how the folder differs from the ledger, where somebody looked already."""
        self.folder, self._ledger = folder, Ledger(ledger, _STATE + len(Made._fields))
        self._kept: dict[str, Kept] = {}
        self._told = {**self._ledger.rows}
        told = self.told_states()
        self._there = listing(told, found) if found is not None else listing_of(folder)

    def get(self, path: str) -> Made | None:
        """Return what is known of a file; None where it is not there or holds something else."""
        if path not in self._kept and (kept := self._looked_up(path)) is not None:
            self._kept[path] = kept
        found = self._kept.get(path)
        return found.made if found else None

    def _looked_up(self, path: str) -> Kept | None:
        there, told = self._there.files.get(path), self._told.get(path)
        if there is None or told is None:
            return None
        digest, key, notes = told[_STATE:]
        if tuple(told[:_STATE]) != there and _digest_of(self.folder / path) != digest:
            return None
        return Kept(Made(digest, key, notes), there)

    def adopt(self, path: str, digest: str) -> bool:
        """Return whether a file that another process made holds bytes of this sha256."""
        known, there = self.get(path), self._there.files.get(path)
        if known is None and there and _digest_of(self.folder / path) == digest:
            known = self.record(path, Made(digest), there)
        return known is not None and known.digest == digest

    def known(self, path: str) -> Made:
        """Return what a file that another process made holds; raises OSError where it is gone."""
        found = self.get(path)
        if found is None:
            there = self._there.files.get(path)
            digest = _digest_of(self.folder / path)
            if there is None or digest is None:
                raise FileNotFoundError(str(self.folder / path))
            found = self.record(path, Made(digest), there)
        return found

    def differing(self) -> Differing:
        """Return how the folder differs from what the ledger tells of it."""
        return differing(self.told_states(), self._there)

    def told_states(self) -> dict[str, State]:
        """Return the state of every file as the ledger tells it."""
        return {path: State(*row[:_STATE]) for path, row in self._told.items()}

    def look_again(self) -> None:
        """See what another process put into the folder."""
        self._there = listing_of(self.folder)

    def state(self, path: str) -> State:
        """Return the state of a file that `get`, `write` or `link` spoke of."""
        return self._kept[path].state

    def write(self, path: str, data: bytes, key: str = "", notes: Any = None) -> Made:
        """Write a file whole, unless it holds these bytes already."""
        made = Made(hashlib.sha256(data).hexdigest(), key, notes)
        known = self.get(path)
        if known is None or known.digest != made.digest:
            return self.record(path, made, lay(self.folder / path, data))
        return self.record(path, made, self._kept[path].state)

    def link(self, path: str, source: Path, digest: str, key: str = "") -> Made:
        """Let a file be the same as `source`, which has this sha256 and never changes."""
        return self._take(path, source, Made(digest, key), link)

    def copy(self, path: str, source: Path, digest: str, key: str = "") -> Made:
        """Make a file a copy of `source`, which has this sha256."""
        return self._take(path, source, Made(digest, key), copy)

    def _take(
        self, path: str, source: Path, made: Made, how: Callable[[Path, Path], State]
    ) -> Made:
        known = self.get(path)
        if known is None or known.digest != made.digest:
            return self.record(path, made, how(source, self.folder / path))
        return self.record(path, made, self._kept[path].state)

    def record(self, path: str, made: Made, state: State) -> Made:
        """Take note of a file that was written into the folder by another process."""
        self._there.files[path], self._kept[path] = state, Kept(made, state)
        return made

    def keep_only(self, paths: Collection[str]) -> None:
        """Remove every other file, and the folders that are empty then."""
        remove_others(self.folder, self._there, paths)
        for table in (self._kept, self._told):
            for path in [path for path in table if path not in paths]:
                del table[path]

    def items(self) -> Iterable[tuple[str, Made]]:
        """Return what is known of every file that was asked for, by path."""
        return ((path, kept.made) for path, kept in sorted(self._kept.items()))

    def save(self) -> None:
        """Write down what is known, for the next build."""
        self._ledger.save({path: [*kept.state, *kept.made] for path, kept in self._kept.items()})


def _digest_of(file: Path) -> str | None:
    try:
        return digest_of(file)
    except OSError:
        return None

"""Every version of every item that main ever held, told from what each of its moves changed.

An item belongs to the month in which main first held it; so do its corrections and its withdrawal,
whenever they come. Source: SOP tais-06 step 6, tabanan-e step 7.
"""

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

ITEM = "index.md"
_FEW = 100


@dataclass(frozen=True)
class Arrived:
    """One move of main: its commit, when it was received (aware), and what it changed: the object
    by path, None where the file went."""

    commit: str
    at: dt.datetime
    changes: Mapping[str, str | None]


@dataclass(frozen=True)
class Version:
    """An item as one move of main left it: its folder, its files (object by path), and when main
    held the first version of it."""

    folder: str
    commit: str
    at: dt.datetime
    first: dt.datetime
    files: Mapping[str, str]

    @property
    def id(self) -> str:
        """Return the version's name: the folder with the commit that brought it."""
        return f"{self.folder}@{self.commit[:10]}"


def versions(arrived: Iterable[Arrived]) -> Iterator[Version]:
    """Yield each version of each item in the order in which main held it; paths are of items only.

    Where an item went without a notice nothing is left to keep, so that nothing is yielded.
    """
    there = _There()
    first: dict[str, dt.datetime] = {}
    for move in arrived:
        before = _folders(there.objects, move.changes)
        there.take(move.changes)
        for folder in sorted(before | _folders(there.objects, move.changes)):
            if f"{folder}/{ITEM}" in there.objects:
                began = first.setdefault(folder, move.at)
                yield Version(folder, move.commit, move.at, began, there.files_of(folder))


class _There:
    """The files that main holds at one moment; in order, so that a folder is found at once."""

    def __init__(self) -> None:
        self.objects: dict[str, str] = {}
        self._ordered: list[str] = []

    def take(self, changes: Mapping[str, str | None]) -> None:
        few = len(changes) < _FEW
        for path, made in changes.items():
            if few and (made is None) == (path in self.objects):
                self._place(path, gone=made is None)
            if made is None:
                self.objects.pop(path, None)
            else:
                self.objects[path] = made
        self._ordered = self._ordered if few else sorted(self.objects)

    def _place(self, path: str, *, gone: bool) -> None:
        """Let a path be in the order, or no more; for one or the other is to be done."""
        at = bisect_left(self._ordered, path)
        if gone:
            del self._ordered[at]
        else:
            self._ordered.insert(at, path)

    def files_of(self, folder: str) -> dict[str, str]:
        found = {}
        for at in range(bisect_left(self._ordered, f"{folder}/"), len(self._ordered)):
            path = self._ordered[at]
            if not path.startswith(f"{folder}/"):
                break
            if owner(path, self.objects) == folder:
                found[path] = self.objects[path]
        return found


def _folders(there: Mapping[str, str], paths: Iterable[str]) -> set[str]:
    return {folder for path in paths if (folder := owner(path, there))}


def owner(path: str, there: Mapping[str, str]) -> str | None:
    """Return the folder of the item that a path belongs to: the nearest that holds an item."""
    folder = path.rpartition("/")[0]
    while folder:
        if f"{folder}/{ITEM}" in there:
            return folder
        folder = folder.rpartition("/")[0]
    return None


def latest(found: Iterable[Version]) -> dict[str, Version]:
    """Return the newest version of each item by its folder."""
    return {each.folder: each for each in found}

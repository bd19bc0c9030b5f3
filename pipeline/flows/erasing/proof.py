"""Proof: every place is searched for what was erased, and each is told as it was seen."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pipeline.archive.parts import set_aside
from pipeline.config.files import Config
from pipeline.erasing.needles import Needles
from pipeline.errors import TerbitError
from pipeline.flows.erasing.desk import FOLDER
from pipeline.flows.erasing.hosts import strange_on
from pipeline.flows.erasing.media import destination_of, prove
from pipeline.flows.erasing.repositories import repositories
from pipeline.flows.erasing.searching import found_in, repository_holds
from pipeline.flows.keeping.media import open_store
from pipeline.flows.progress import Progress, step
from pipeline.outside.bundles import folder_of


@dataclass(frozen=True)
class Row:
    """What the search of one place came to: what was found, or why it could not be looked at; both
    empty: it was searched and nothing was found."""

    place: str
    found: tuple[str, ...] = ()
    trouble: str = ""

    @property
    def words(self) -> str:
        """Return the outcome for a person."""
        if self.found:
            return f"MASIH ADA: {', '.join(self.found[:3])}"
        return f"belum dapat dilihat: {self.trouble}" if self.trouble else "tidak ditemukan"


@dataclass(frozen=True)
class Search:
    """What is searched for, from which folder, at which moment."""

    root: Path
    config: Config
    at: dt.datetime
    needles: Needles
    progress: Progress

    def rows(self) -> Iterator[Row]:
        """Yield every place of this machine, of the hosts and of the media, searched now."""
        for each in repositories(self.root, self.config):
            yield self._row(f"riwayat Git {each.name}", partial(_one, each, self.needles))
        yield self._row("folder pengadilan", self._here)
        for target in self.config.release.targets:
            yield self._row(f"rilis {target}", partial(self._on_host, target))
        for medium in self.config.backup.destinations:
            yield self._row(f"cadangan {medium.id}", partial(self._on_medium, medium.id))

    def _row(self, place: str, look: Callable[[], list[str]]) -> Row:
        try:
            with step(self.progress, f"Mencari di {place}"):
                return Row(place, tuple(look()))
        except (TerbitError, OSError) as problem:
            return Row(place, trouble=str(problem))

    def _here(self) -> list[str]:
        own = (folder_of(each) for each in repositories(self.root, self.config))
        inside = (each for each in own if each.is_relative_to(self.root.resolve()))
        git = (each.relative_to(self.root.resolve()).as_posix() for each in inside)
        aside = (FOLDER, *git, *set_aside(self.root, self.config))
        return list(found_in(self.root, self.needles, aside))

    def _on_host(self, target: str) -> list[str]:
        return strange_on(self.root, target, self.at, self.needles)

    def _on_medium(self, name: str) -> list[str]:
        store = open_store(self.root, destination_of(self.config, name))
        for snapshot in store.snapshots():
            prove(self.root, store, snapshot, self.needles, self.progress)
        return []


def _one(repo: Path, needles: Needles) -> list[str]:
    found = repository_holds(repo, needles)
    return [found] if found else []

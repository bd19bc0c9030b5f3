"""Doing one place of an erasure after the other, each fit to be done again."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from pipeline.archive.redacted import Going
from pipeline.build.files import lay
from pipeline.config.files import Config
from pipeline.config.load import load_config
from pipeline.erasing.report import discs_sheet, report
from pipeline.erasing.state import ARCHIVE, DISCS, FORMER, HERE, HISTORY, MEDIUM, Place, State
from pipeline.errors import UnfinishedError
from pipeline.flows.archiving.archive import BUSY, LOCK, archive, sealing
from pipeline.flows.erasing.bags import replace_bags
from pipeline.flows.erasing.desk import Sought, folder_of
from pipeline.flows.erasing.here import clear_here
from pipeline.flows.erasing.history import Order, now_called
from pipeline.flows.erasing.hosts import forget_on
from pipeline.flows.erasing.media import destination_of, renew
from pipeline.flows.erasing.proof import Row, Search
from pipeline.flows.erasing.reading import map_in
from pipeline.flows.erasing.repositories import Signing, erase_histories
from pipeline.flows.erasing.tracing import forget_originals
from pipeline.flows.progress import Progress
from pipeline.outside.holding import holding

_WAITING = "Musnahkan, catat di berita acara, lalu: terbit erase --continue --destroyed {}"


@dataclass
class Work:
    """An erasure at work in a court's folder."""

    root: Path
    state: State
    sought: Sought
    now: Callable[[], dt.datetime]
    progress: Progress

    def do(self, place: Place) -> tuple[str, ...]:
        """Do a place and return what to tell; raises what keeps it from being done."""
        if place.kind in (DISCS, FORMER):
            self._sheet(place)
            raise UnfinishedError(_WAITING.format(place.which))
        doing = {HISTORY: self._history, HERE: self._here, ARCHIVE: self._archive}
        if place.kind in doing:
            return doing[place.kind]()
        if place.kind == MEDIUM:
            return (self._medium(place.which),)
        needles = self.sought.made(self.state.digests)
        return (forget_on(self.root, place.which, self.now(), needles, self.progress),)

    @property
    def config(self) -> Config:
        """Return the court's configuration."""
        return load_config(self.root)

    def _history(self) -> tuple[str, ...]:
        decision = self.sought.decision
        order = Order(
            id=self.state.id,
            at=self.state.at,
            item=decision.item,
            ground=decision.ground,
            decision=decision.statement,
            needles=self.sought.everywhere(self.state.digests),
            kept=decision.kept,
            others=decision.others,
        )
        key = self.config.release.manifest_key
        if key is None:
            raise UnfinishedError("Isi manifest_key di site_config/release.yml, lalu ulangi.")
        signing = Signing(sealing(self.root, self.config, self.now()).host, key)
        done = erase_histories(self.root, self.config, order, signing, self.progress)
        self.state = self.state.model_copy(update={"item": now_called(order)})
        return tuple(_rewritten(each.repository, each.commits, each.shared) for each in done)

    def _here(self) -> tuple[str, ...]:
        count = forget_originals(self.root, self.state.digests)
        day = self.now().astimezone(ZoneInfo(self.config.court.time_zone)).date()
        needles = self.sought.made(self.state.digests)
        told = clear_here(self.root, self.config, day, needles, self.progress)
        return (f"{count} berkas asli dihapus.", told)

    def _archive(self) -> tuple[str, ...]:
        by = sealing(self.root, self.config, self.now())
        with holding(self.root / LOCK, BUSY):
            needles = self.sought.made(self.state.digests)
            done = replace_bags(self.root, self._going(), needles, by)
        archive(self.root, self.now(), self.progress)
        return (f"{len(done)} arsip dibuat ulang: {', '.join(done) or 'tidak ada'}.",)

    def _going(self) -> Going:
        told = map_in(self.root, "")
        erasure = next(each for each in told.erasures if each.id == self.state.id)
        commits = {old: each.new for old, each in erasure.commits.items()}
        item = self.sought.decision.item
        return Going(self.state.id, self.state.at, item, erasure.item, commits)

    def _medium(self, name: str) -> str:
        needles = self.sought.made(self.state.digests)
        medium = destination_of(self.config, name)
        return renew(self.root, medium, self.now(), needles, self.progress)

    def proof(self) -> tuple[Row, ...]:
        """Search every place; what is owed is told as not looked at."""
        needles = self.sought.made(self.state.digests)
        search = Search(self.root, self.config, self.now(), needles, self.progress)
        by_hand = [each for each in self.state.owing if each.kind in (DISCS, FORMER)]
        owed = (Row(f"{each.kind} {each.which}", trouble=each.trouble) for each in by_hand)
        return (*search.rows(), *owed)

    def report(self, state: State, rows: tuple[Row, ...]) -> None:
        """Write the report of what was done and seen so far."""
        looked = [(row.place, row.words) for row in rows]
        page = report(state, self.config.court.name, self.now(), looked)
        lay(folder_of(self.root, state.id) / "laporan.html", page.encode())

    def _sheet(self, place: Place) -> None:
        page = discs_sheet(self.state, self.config.court.name, place)
        name = f"berita-acara-{place.which}.html"
        lay(folder_of(self.root, self.state.id) / name, page.encode())


def _rewritten(repository: str, commits: int, shared: tuple[str, ...]) -> str:
    more = f"; {len(shared)} berkas tetap ada karena dipakai tulisan lain" if shared else ""
    return f"{repository}: {commits} komit ditulis ulang{more}."

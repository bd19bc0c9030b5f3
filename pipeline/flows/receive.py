"""Receive: files arrive → each is made fit in a child process → placed in the item with a receipt.

One bad file never stops the rest. A run that was stopped is run again: what lies in the item
already is left as it is.
"""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from pipeline.config.load import load_config
from pipeline.content.folder import ITEM_FILE
from pipeline.content.receipt import Receipt
from pipeline.errors import UnfinishedError, UsageError
from pipeline.findings import Finding
from pipeline.flows.progress import Progress, Silent, step
from pipeline.intake.arrive import arrive, shown
from pipeline.intake.compare import lookalikes
from pipeline.intake.ledger import Ledger
from pipeline.intake.make import WARM, make
from pipeline.intake.outcome import Made, Refused, Source, Wishes
from pipeline.intake.place import Placed, Signature, place, still_there
from pipeline.intake.work import placing, working
from pipeline.outside.clock import this_second
from pipeline.outside.limited import warm_up
from pipeline.outside.repository import email_of_user

State = Literal["made", "known", "refused", "problem"]


@dataclass(frozen=True)
class Order:
    """What is asked of a run: the item, a name for the one result, wishes, and who takes it in."""

    into: str | None
    name: str | None = None
    wishes: Wishes = field(default_factory=Wishes)
    by: str | None = None


@dataclass(frozen=True)
class Arrival:
    """What came of one file: a receipt (`new` where it was made now), a refusal, or a problem."""

    shown: str
    receipt: Receipt | None = None
    new: bool = False
    told: tuple[Finding, ...] = ()
    refused: Finding | None = None
    problem: str | None = None

    @property
    def state(self) -> State:
        """Return what came of the file: `known` is a file that was taken in before."""
        if self.problem is not None:
            return "problem"
        if self.receipt is None:
            return "refused"
        return "made" if self.new else "known"

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return everything to tell of the file."""
        return (*((self.refused,) if self.refused else ()), *self.told)


def receive(
    root: Path, files: Sequence[Path], order: Order, progress: Progress | None = None
) -> list[Arrival]:
    """Take `files` into an item of the court's folder `root`, in their order.

    Where the order names no item, everything is done in a folder that goes afterwards: a look
    at what would come out, which keeps nothing.

    Raises UsageError where the item or the person is not known, ConfigError, and RefusedError
    where the item's folder leads elsewhere.
    """
    progress = progress or Silent()
    item = _item(root, order.into) if order.into else None
    signature = Signature(_person(root, order.by), this_second())
    warm_up(WARM)
    with working(root) as work, step(progress, "Menerima berkas"):
        desk = _desk(root, item, work, order, signature)
        arrivals = []
        desk.ledger.refresh()
        with _threads(len(files)) as threads:
            for done, made in enumerate(threads.map(desk.prepare, range(len(files)), files), 1):
                arrivals.append(desk.settle(made))
                progress.advance(done, len(files))
    return arrivals


def _item(root: Path, into: str) -> Path:
    """Return the folder of an item by the ways a person may write it."""
    wanted = Path(into.removesuffix(ITEM_FILE).rstrip("/"))
    content = (root / "content").resolve()
    for candidate in (wanted, root / wanted, content / wanted):
        folder = candidate.resolve()
        if (folder / ITEM_FILE).is_file() and folder.is_relative_to(content):
            return folder
    raise UsageError(f"Buat naskahnya dahulu dengan terbit new: {into}/{ITEM_FILE} tidak ada.")


def _person(root: Path, by: str | None) -> str:
    people = load_config(root).people
    if by is not None:
        if by not in people.people:
            raise UsageError(f"Pilih --by dari people.yml: {', '.join(people.people)}.")
        return by
    email = email_of_user(root)
    found = people.of_email(email) if email else None
    if found is None:
        raise UsageError(
            "Sebut siapa yang menerima: --by ID menurut people.yml, atau isi `email` orang itu di "
            "people.yml dengan surel dari git config user.email."
        )
    return found


@contextmanager
def _threads(jobs: int) -> Iterator[ThreadPoolExecutor]:
    """Yield threads that each wait for one child; what has not begun is dropped when stopped."""
    threads = ThreadPoolExecutor(max(1, min(os.cpu_count() or 1, jobs)))
    try:
        yield threads
    finally:
        threads.shutdown(cancel_futures=True)


@dataclass(frozen=True)
class _Prepared:
    """A file that was made fit and is to be placed."""

    source: Source
    made: Made


def _desk(root: Path, item: Path | None, work: Path, order: Order, signature: Signature) -> "_Desk":
    if item is not None:
        return _Desk(root, Ledger(item), work, order, signature)
    nowhere = work / "item"
    nowhere.mkdir()
    return _Desk(work, Ledger(nowhere), work, order, signature)


@dataclass(frozen=True)
class _Desk:
    """One run, at one item; originals go below `root`."""

    root: Path
    ledger: Ledger
    work: Path
    order: Order
    signature: Signature

    def prepare(self, number: int, file: Path) -> "_Prepared | Arrival":
        """Take one file in and make it fit, in a folder of its own."""
        folder = self.work / str(number)
        (folder / "out").mkdir(parents=True)
        try:
            source = arrive(file, folder / "original")
        except UnfinishedError as problem:
            return Arrival(shown(file), problem=str(problem))
        if isinstance(source, Refused):
            return Arrival(shown(file), refused=source.finding)
        known = self._known(source)
        if known is not None:
            return Arrival(source.shown, known)
        made = make(source, folder / "out", self.order.wishes)
        if isinstance(made, Refused):
            return Arrival(source.shown, refused=made.finding)
        return _Prepared(source, made)

    def settle(self, prepared: _Prepared | Arrival) -> Arrival:
        """Place what was made; one file at a time, whichever run it comes from."""
        if isinstance(prepared, Arrival):
            return prepared
        source, made = prepared.source, prepared.made
        with placing(self.work.parent):
            self.ledger.refresh()
            made = replace(made, told=(*made.told, *lookalikes(self.ledger, source, made)))
            return self._placed(source, made)

    def _placed(self, source: Source, made: Made) -> Arrival:
        wished = self.order.name
        placed = place(self.root, self.ledger, source, made, wished, self.signature)
        if isinstance(placed, Placed):
            return Arrival(source.shown, placed.receipt, placed.new, made.told)
        return Arrival(source.shown, refused=placed.finding)

    def _known(self, source: Source) -> Receipt | None:
        """Return the receipt of a file that was taken in before, unless more is asked for now."""
        known = self.ledger.by_original.get(source.sha256)
        if known is None or self.order.wishes != Wishes() or not still_there(self.ledger, known):
            return None
        return known

"""Recover: evidence → set foreign files aside → release what is proven → verify → report.

Nothing is changed before what was found is kept. Each step may be done again: a recovery that was
killed goes on from what it wrote down. It goes by the release and its gate, as every release does.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.errors import TerbitError
from pipeline.flows.progress import Progress, Silent, step
from pipeline.flows.recovering.evidence import seized
from pipeline.flows.recovering.kept import keep, keep_report, unfinished
from pipeline.flows.recovering.putting_back import Back, put_back
from pipeline.flows.recovering.readers import ReadersGot, as_readers
from pipeline.flows.recovering.reporting import report_of
from pipeline.flows.recovering.verifying import wrong_still
from pipeline.flows.releasing.place import Place, place_of
from pipeline.monitor.recovery.state import Recovery
from pipeline.outside.one_at_a_time import alone

_RUNNING = "Pemulihan tujuan ini sedang berjalan di sini. Tunggu sampai selesai."
Now = Callable[[], dt.datetime]


@dataclass(frozen=True)
class Recovered:
    """What came of a recovery; `report` is the draft, None where nothing was found.

    `failed` is what kept it from being finished; `went_on`: an earlier one was taken up.
    """

    recovery: Recovery
    report: Path | None = None
    failed: TerbitError | None = None
    went_on: bool = False

    @property
    def exit_code(self) -> int:
        """Return 0 where all is as published, 1 where something is not, else what kept it."""
        if self.failed is not None:
            return self.failed.exit_code
        if self.recovery.still:
            return 1
        return 3 if self.recovery.unseen else 0


@dataclass(frozen=True)
class _Work:
    root: Path
    target: str | None
    now: Now
    progress: Progress

    @property
    def place(self) -> Place:
        """Return the target at this moment."""
        return place_of(self.root, self.target, self.now())


def recover(
    root: Path, target: str | None, now: Now, progress: Progress | None = None
) -> Recovered:
    """Put what was published before the readers of a target again, and draft the report.

    `now` gives the present moment (aware). Raises UsageError, ConfigError; RefusedError while
    another recovery is under way; UnfinishedError where what was found could not be seen or kept.
    Once that is kept, what goes wrong is returned as `failed`, and told in the report.
    """
    work = _Work(root, target, now, progress or Silent())
    with alone(root / "var/rilis" / f"{work.place.name}.pemulihan", _RUNNING):
        known = unfinished(root, work.place.name)
        recovery = _found(work, known)
        if not recovery.found:
            return Recovered(recovery)
        return replace(_recovered(work, recovery), went_on=known is not None)


def _found(work: _Work, known: Recovery | None) -> Recovery:
    """Return what is found now, and was by an earlier recovery; all of it is kept as evidence."""
    place = work.place
    with step(work.progress, "Melihat situs seperti pembaca"):
        readers = as_readers(place)
    with step(work.progress, "Menyimpan bukti dan menyisihkan berkas asing"):
        return seized(place, readers, known or Recovery(place.name, place.rules.now))


def _recovered(work: _Work, recovery: Recovery) -> Recovered:
    try:
        back = put_back(work.root, recovery.target, work.now(), work.progress)
        recovery = _told(work, recovery, back)
        if recovery.unlisted:
            # What is foreign can only be told now that there is a list of what is not.
            recovery = seized(work.place, ReadersGot(), recovery)
        recovery = _verified(work, recovery)
    except TerbitError as problem:
        recovery = replace(recovery, still=(f"Belum selesai: {problem}",))
        recovery, report = _reported(work, recovery)
        return Recovered(recovery, report, problem)
    recovery, report = _reported(work, recovery)
    return Recovered(recovery, report)


def _told(work: _Work, recovery: Recovery, back: Back) -> Recovery:
    recovery = replace(recovery, restored=back.release, commit=back.commit)
    recovery = recovery.did(work.now(), back.words)
    keep(work.root, recovery)
    return recovery


def _verified(work: _Work, recovery: Recovery) -> Recovery:
    place = work.place
    with step(work.progress, "Memeriksa seluruh situs lagi"):
        still, unseen = wrong_still(place)
    if still or unseen:
        return replace(recovery, still=still, unseen=unseen)
    told = recovery.did(place.rules.now, "Seluruh situs diperiksa: sama dengan yang diterbitkan.")
    return replace(told, still=(), unseen=(), verified=place.rules.now)


def _reported(work: _Work, recovery: Recovery) -> tuple[Recovery, Path]:
    """Write the draft and then the recovery: only then is a verified one over."""
    before = replace(recovery, verified=None)
    told, report = keep_report(work.root, before, report_of(work.root, recovery, work.now()))
    recovery = replace(recovery, report=told.report)
    keep(work.root, recovery)
    work.place.note("recover", recovery.restored, f"laporan {report.relative_to(work.root)}")
    return recovery, report

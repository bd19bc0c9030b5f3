"""Verify: read backups back, and look at their number, age and size."""

import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.archive.acts import act
from pipeline.archive.age import standing
from pipeline.archive.snapshot import with_looks
from pipeline.config.backup import Backup, Destination
from pipeline.config.load import load_config
from pipeline.errors import TerbitError
from pipeline.findings import Finding, Severity, in_order
from pipeline.flows.erasing.owed import owed_on
from pipeline.flows.keeping.acts import keep_act
from pipeline.flows.keeping.backup import BUSY, LOCK
from pipeline.flows.keeping.media import chosen, open_store
from pipeline.flows.keeping.memory import keep, recall
from pipeline.flows.keeping.store import Extent
from pipeline.flows.progress import Progress, step
from pipeline.outside.holding import holding


@dataclass(frozen=True)
class Verified:
    """How one medium stands: what was found, how many backups were read whole and which of them
    were right, or the trouble."""

    medium: str
    findings: tuple[Finding, ...] = ()
    backups: int = 0
    read_whole: int = 0
    trouble: str = ""
    whole: tuple[str, ...] = ()


def exit_code(found: list[Verified]) -> int:
    """Return 3 where a medium could not be looked at, 1 where a finding blocks, 0 otherwise."""
    if any(each.trouble for each in found):
        return 3
    return 1 if any(f.severity is Severity.BLOCK for each in found for f in each.findings) else 0


def verify_backups(
    root: Path, medium: str | None, now: dt.datetime, progress: Progress, *, everything: bool
) -> list[Verified]:
    """Verify one medium, or all that backup.yml names: every byte, or the part whose turn it is.

    Raises ConfigError, UsageError where the medium is unknown, RefusedError while another runs.
    """
    backup = load_config(root).backup
    media = chosen(backup, medium)
    with holding(root / LOCK, BUSY):
        found = [_attempt(root, backup, each, now, progress, everything) for each in media]
    for each in found:
        told = act("verify", now, each.medium, each.trouble, each.findings)
        keep_act(root, told.model_copy(update={"whole": each.whole}))
    return [replace(each, findings=(*each.findings, *owed_on(root, each.medium))) for each in found]


def _attempt(
    root: Path,
    backup: Backup,
    destination: Destination,
    now: dt.datetime,
    progress: Progress,
    everything: bool,
) -> Verified:
    try:
        with step(progress, f"Memeriksa {destination.id}"):
            return _verified(root, backup, destination, now, progress, everything)
    except (TerbitError, OSError) as problem:
        return Verified(destination.id, trouble=str(problem))


def _verified(
    root: Path,
    backup: Backup,
    destination: Destination,
    now: dt.datetime,
    progress: Progress,
    everything: bool,
) -> Verified:
    store, memory = open_store(root, destination), recall(root, destination.id)
    looked = store.look(Extent(everything, memory.turn), progress.advance)
    if looked.findings and not looked.whole:
        return Verified(destination.id, looked.findings)
    there = store.snapshots()
    keep(root, destination.id, with_looks(memory, there, looked.whole, now))
    findings = (*looked.findings, *standing(destination.id, there, memory, backup, now))
    read_whole = sum(looked.whole.values()) if not looked.findings else len(looked.whole)
    whole = tuple(sorted(name for name, is_whole in looked.whole.items() if is_whole))
    return Verified(destination.id, tuple(in_order(findings)), len(there), read_whole, whole=whole)

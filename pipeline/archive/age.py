"""Is there a backup, is it young enough, and has none of them gone or shrunk?"""

import datetime as dt
from collections.abc import Iterator, Sequence
from statistics import median

from pipeline.archive.faults import (
    backup_gone,
    backup_none,
    backup_old,
    backup_size_odd,
    drill_due,
)
from pipeline.archive.snapshot import Memory, Snapshot
from pipeline.config.backup import Backup
from pipeline.findings import Finding, Place
from pipeline.sizes import file_size

_SHRUNK = 0.5
_COMPARED = 5


def standing(
    medium: str, there: Sequence[Snapshot], memory: Memory, backup: Backup, now: dt.datetime
) -> Iterator[Finding]:
    """Yield what is wrong with the backups of a medium as a whole, without reading them."""
    place = Place(medium)
    names = {each.id for each in there}
    for name in sorted(memory.snapshots.keys() - names):
        message = (
            "Cari tahu siapa yang menghapusnya: cadangan ini pernah dibuat dan tidak ada lagi."
        )
        yield backup_gone.FAULT.at(Place(f"{medium}/{name}"), message)
    if not there:
        yield backup_none.FAULT.at(place, "Jalankan terbit backup: belum ada cadangan di sini.")
        return
    yield from _age(place, there, backup, now)
    yield from _shrunk(medium, there, memory)
    yield from _drill(place, there, memory, backup, now)


def _age(
    place: Place, there: Sequence[Snapshot], backup: Backup, now: dt.datetime
) -> Iterator[Finding]:
    hours = (now - max(each.at for each in there)).total_seconds() / 3600
    if hours > backup.oldest_hours:
        message = (
            f"Jalankan terbit backup: yang terbaru berumur {hours:.0f} jam, "
            f"batasnya {backup.oldest_hours} jam."
        )
        yield backup_old.FAULT.at(place, message)


def _shrunk(medium: str, there: Sequence[Snapshot], memory: Memory) -> Iterator[Finding]:
    ordered = sorted(there, key=lambda each: each.at)
    sizes = [each.size or _remembered(memory, each.id) for each in ordered]
    before = [size for size in sizes[:-1] if size][-_COMPARED:]
    if before and sizes[-1] and sizes[-1] < _SHRUNK * median(before):
        message = (
            f"Periksa apa yang tidak ikut: kini {file_size(sizes[-1])}, "
            f"biasanya {file_size(median(before))}."
        )
        yield backup_size_odd.FAULT.at(Place(f"{medium}/{ordered[-1].id}"), message)


def _remembered(memory: Memory, name: str) -> int:
    known = memory.snapshots.get(name)
    return known.size if known else 0


def _drill(
    place: Place, there: Sequence[Snapshot], memory: Memory, backup: Backup, now: dt.datetime
) -> Iterator[Finding]:
    since = memory.drilled_at or min(each.at for each in there)
    days = (now - since).days
    if days >= backup.drill_every_days:
        told = f"{days} hari yang lalu" if memory.drilled_at else "belum pernah"
        yield drill_due.FAULT.at(place, f"Jalankan terbit drill; terakhir: {told}.")

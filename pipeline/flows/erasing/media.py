"""Backup media: a new backup is proved whole and clean, and only then every older one goes.

The last good backup is never lost on the way: what is new is read back file by file before anything
is removed. What restic no longer needs is freed at once; Debian's restic 0.14 cannot rewrite.
"""

import datetime as dt
import tempfile
from collections.abc import Sequence
from pathlib import Path

from pipeline.archive.parts import STATE
from pipeline.archive.snapshot import Snapshot, with_looks, with_new, without
from pipeline.config.backup import Destination
from pipeline.config.files import Config
from pipeline.config.load import load_config
from pipeline.erasing.needles import Needles
from pipeline.errors import UnfinishedError
from pipeline.flows.erasing.searching import found_in
from pipeline.flows.keeping.backup import BUSY, LOCK
from pipeline.flows.keeping.collect import collect
from pipeline.flows.keeping.media import chosen, open_store
from pipeline.flows.keeping.memory import keep, recall
from pipeline.flows.keeping.restic_store import ResticStore
from pipeline.flows.keeping.store import Store
from pipeline.flows.progress import Progress, step
from pipeline.outside.holding import holding
from pipeline.outside.restic import restic


def renew(
    root: Path, destination: Destination, now: dt.datetime, needles: Needles, progress: Progress
) -> str:
    """Leave on a medium nothing but one backup that is taken now; return what to tell.

    Which ones go is told by their names, not by their times: a clock may have been wrong. Raises
    UnfinishedError where the medium is not there, or the new backup is not whole and clean: then
    nothing was removed.
    """
    store = open_store(root, destination)
    with holding(root / LOCK, BUSY):
        new = _take(root, destination.id, store, now, progress)
        with step(progress, f"Membuktikan {destination.id}"):
            prove(root, store, new, needles, progress)
        return _let_go(root, destination.id, store, new, now)


def _take(root: Path, medium: str, store: Store, now: dt.datetime, progress: Progress) -> Snapshot:
    """Take a backup and let go of nothing: what is older goes once this one is proved."""
    memory = recall(root, medium)
    distrusted = {name for name, known in memory.snapshots.items() if known.whole is False}
    with step(progress, f"Menyalin ke {medium}"):
        batch = collect(root, load_config(root), now)
        taken = store.take(batch, distrusted, progress.advance)
    keep(root, medium, with_new(memory, taken))
    return taken


def prove(
    root: Path, store: Store, snapshot: Snapshot, needles: Needles, progress: Progress
) -> None:
    """Restore a backup aside, and raise UnfinishedError where it is damaged or holds the data."""
    (root / STATE).mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="uji-", dir=root / STATE) as place:
        fetched = store.fetch(snapshot.id, "", Path(place), progress.advance)
        if fetched.damaged:
            raise UnfinishedError(
                f"Cadangan {snapshot.id} rusak ({fetched.damaged[0]}). Periksa disknya, ulangi; "
                "cadangan lama belum dihapus."
            )
        held = list(found_in(Path(place), needles))
    if held:
        raise UnfinishedError(
            f"Cadangan {snapshot.id} masih memuat data itu ({held[0]}); yang lama belum dihapus."
        )


def _let_go(root: Path, medium: str, store: Store, new: Snapshot, now: dt.datetime) -> str:
    old = [each.id for each in store.snapshots() if each.id != new.id]
    if old:
        store.forget(old, thoroughly=True)
    if isinstance(store, ResticStore):
        _free_all(store)
    memory = recall(root, medium)
    memory = without(memory, {*old, *memory.snapshots} - {new.id})
    memory = memory.model_copy(update={"not_freed": 0})
    keep(root, medium, with_looks(memory, [new], {new.id: True}, now))
    return f"Cadangan baru {new.id} utuh dan bersih; {len(old)} cadangan lama dihapus."


def _free_all(store: ResticStore) -> None:
    """Remove from restic's packs what no backup needs; by itself it leaves a twentieth in them."""
    said = restic(store.repository, "prune", "--max-unused", "0", folder=store.root)
    if not said.well:
        raise UnfinishedError(f"restic belum menghapus sisa cadangan lama: {said.last}")


def sets_of(root: Path, destination: Destination) -> tuple[str, ...]:
    """Return every set of discs that is known of a medium, burnt or not, oldest first."""
    known = set(recall(root, destination.id).snapshots)
    known |= {each.id for each in open_store(root, destination).snapshots()}
    return tuple(sorted(known))


def count_on(root: Path, destination: Destination) -> int:
    """Return how many backups lie on a medium; raises UnfinishedError where it is not there."""
    return len(open_store(root, destination).snapshots())


def destination_of(config: Config, name: str) -> Destination:
    """Return a medium by its name; raises UsageError where backup.yml no longer names it."""
    return chosen(config.backup, name)[0]


def former_media(names: Sequence[str], config: Config) -> tuple[str, ...]:
    """Return the media of old backup.yml files that the one of today does not name."""
    today = {each.id for each in config.backup.destinations}
    return tuple(dict.fromkeys(name for name in names if name not in today))

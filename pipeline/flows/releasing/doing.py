"""Doing what a plan says on a host, with what is sent proved where the host counts hashes."""

from collections.abc import Iterable
from pathlib import Path

from pipeline.errors import UnfinishedError
from pipeline.flows.progress import Progress, step
from pipeline.flows.releasing.sources import counted, files_of, unheard
from pipeline.release.host import Abilities, Host, Uploads, each_of
from pipeline.release.plan import Plan, Stage
from pipeline.release.situation import Wanted
from pipeline.sizes import file_size

_SPARE_ROOM = 1_000_000


def ensure_room(abilities: Abilities, plan: Plan, wanted: Wanted) -> None:
    """Raise UnfinishedError where the host says that it has no room for what would be sent."""
    needed = size_of(plan, wanted) + _SPARE_ROOM
    if abilities.free is not None and abilities.free < needed:
        raise UnfinishedError(
            f"Ruang di tujuan kurang: perlu {file_size(needed)}, sisa {file_size(abilities.free)}. "
            "Kosongkan dulu, lalu jalankan lagi. Situs yang tayang tetap."
        )


def size_of(plan: Plan, wanted: Wanted) -> int:
    """Return the bytes that a plan sends."""
    return sum(wanted.files[name].size for name in plan.sent)


def do_all(
    host: Host, plan: Plan, site: Path, wanted: Wanted, progress: Progress, *, hashes: bool
) -> None:
    """Do everything that readers do not see yet."""
    total = size_of(plan, wanted)
    for stage in plan.prepare:
        with step(progress, stage.title):
            host.apply(stage.steps, files_of(site), counted(progress, total))
    if hashes:
        with step(progress, "Memeriksa yang terkirim"):
            _prove(host, plan, wanted)


def _prove(host: Host, plan: Plan, wanted: Wanted) -> None:
    steps = each_of(each for stage in plan.prepare for each in stage.steps)
    sent = [pair for each in steps if isinstance(each, Uploads) for pair in each.pairs]
    actual = host.hashes("", [new for _, new in sent])
    wrong = [name for name, new in sent if actual.get(new) != wanted.files[name].sha256]
    if wrong:
        raise UnfinishedError(
            f"{len(wrong)} berkas tidak sampai dengan utuh, antara lain {wrong[0]}. Jalankan lagi. "
            "Situs yang tayang tetap."
        )


def do(host: Host, stages: Iterable[Stage], site: Path) -> None:
    """Do stages in their order."""
    for stage in stages:
        if stage.steps:
            host.apply(stage.steps, files_of(site), unheard)

"""Going back: readers get an earlier release again, in one move where the host has links."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from pipeline.errors import RefusedError
from pipeline.flows.progress import Progress, step
from pipeline.flows.releasing.deployed import Deployed
from pipeline.flows.releasing.doing import do
from pipeline.flows.releasing.finding import Scene
from pipeline.flows.releasing.live import listing_at
from pipeline.flows.releasing.place import Place
from pipeline.flows.releasing.sources import nothing, unheard
from pipeline.flows.releasing.storing import with_thinning
from pipeline.release.difference import Difference
from pipeline.release.host import Host, Write
from pipeline.release.layout import RECORD, STORE, folder_of, sealed_as
from pipeline.release.listing import MANIFEST, SIGNATURE, Listed
from pipeline.release.make_plan import make_plan
from pipeline.release.plan_back import Standing, plan_back
from pipeline.release.record import Record, Release
from pipeline.release.situation import Found, Situation, Wanted


def undo(place: Place, host: Host, done: Deployed, progress: Progress) -> str | None:
    """Take a release that readers get wrongly back, and mark it bad; return what is live then."""
    assert done.plan is not None and done.wanted is not None and done.scene is not None
    why = "pembaca mendapat isi yang berbeda"
    record = done.plan.ended.marking_bad(done.plan.release.id, why)
    place.note("marked-bad", done.plan.release.id, why)
    to = record.find(done.plan.before.id) if done.plan.before else None
    if to is None or to.bad:
        host.apply([Write(RECORD, record.to_bytes())], nothing, unheard)
        return None
    live = Standing(done.plan.release, done.wanted.files)
    with step(progress, "Kembali ke rilis sebelumnya"):
        return go_back(place, host, record, live, to, done.scene).live


@dataclass(frozen=True)
class Returned:
    """What is live after going back: its id, its files by path, and what changed for readers."""

    live: str
    files: Mapping[str, Listed]
    differs: Difference


def go_back(
    place: Place, host: Host, record: Record, live: Standing, to: Release, scene: Scene
) -> Returned:
    """Put an earlier release before readers; raises RefusedError where it is not whole any more."""
    back = _switch_back if scene.way.name == "switch" else _burst_back
    return back(place, host, record, live, to, scene)


def _switch_back(
    place: Place, host: Host, record: Record, live: Standing, to: Release, scene: Scene
) -> Returned:
    folder = folder_of(to.id)
    files = listing_at(host, f"{folder}/{MANIFEST}", to)
    if not files or not _is_whole(host, folder, files, hashes=scene.abilities.hashes):
        raise RefusedError([_NOT_WHOLE.format(to.id)])
    plan = plan_back(record, live, Standing(to, files), place.rules, scene.way)
    do(host, plan.stages, place.root)
    place.note("rollback", to.id, f"dari {live.release.id}")
    return Returned(to.id, files, plan.differs)


_NOTHING_KEPT = (
    "Perbaiki main, lalu rilis lagi: hosting ini tidak dapat menautkan atau menyalin berkas, "
    "sehingga isi rilis sebelumnya tidak tersimpan di sana."
)
_NOT_WHOLE = "Rilis {} tidak lengkap lagi di tujuan. Pilih yang lain: terbit releases."


def _is_whole(host: Host, folder: str, files: Mapping[str, Listed], *, hashes: bool) -> bool:
    if hashes:
        actual = host.hashes(folder, sorted(files))
        return all(actual.get(path) == row.sha256 for path, row in files.items())
    there = host.entries(folder) or {}
    return all(path in there and there[path].size == row.size for path, row in files.items())


def _burst_back(
    place: Place, host: Host, record: Record, live: Standing, to: Release, scene: Scene
) -> Returned:
    """Put the files of an earlier release in place, as a new release with the old content."""
    if scene.way.reuses == "nothing":
        raise RefusedError([_NOTHING_KEPT])
    files = listing_at(host, f"{STORE}/{to.manifest}", to)
    if not files:
        raise RefusedError([_NOT_WHOLE.format(to.id)])
    signature = host.read(sealed_as(to.manifest))
    seals = {} if signature is None else {SIGNATURE: signature}
    found = Found(record, live.release.id, live.files, _stored(host))
    wanted = Wanted(files, seals, to.commit, to.tree, to.as_of)
    # What is put in place lies on the host already, also where it can only be renamed with a gap.
    plan = make_plan(Situation(wanted, found, place.rules, replace(scene.way, name="burst")))
    if plan.sent:
        raise RefusedError([_NOT_WHOLE.format(to.id)])
    plan = with_thinning(host, plan, wanted.files, live.files)
    do(host, plan.stages(), place.root)
    place.note("rollback", plan.release.id, f"isi {to.id}, dari {live.release.id}")
    return Returned(plan.release.id, files, plan.differs)


def _stored(host: Host) -> dict[str, str]:
    """Return what the host keeps to go back to, each proved to be what its name says."""
    kept = sorted(host.entries(STORE) or {})
    actual = host.hashes(STORE, kept)
    return {name: f"{STORE}/{name}" for name in kept if actual.get(name) == name}

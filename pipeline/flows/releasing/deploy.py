"""Deploy: gate → find out → plan → lock → send → switch → look → tidy; or back, where it is wrong.

Readers get the old release or the new one, whenever this is stopped; the next deploy goes on from
whatever it finds.
"""

import datetime as dt
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from pipeline.build.lock import building
from pipeline.errors import RefusedError, UnfinishedError
from pipeline.findings import Finding, in_order
from pipeline.flows.build_site import BUILD, SITE
from pipeline.flows.progress import Progress, Silent, step
from pipeline.flows.releasing.deployed import Deployed
from pipeline.flows.releasing.doing import do, do_all, ensure_room
from pipeline.flows.releasing.finding import Scene, look_around
from pipeline.flows.releasing.going_back import undo
from pipeline.flows.releasing.holding import Hold, holding
from pipeline.flows.releasing.may_release import Proven, may_release
from pipeline.flows.releasing.place import Place, place_of
from pipeline.flows.releasing.readers_look import look, sample_of
from pipeline.flows.releasing.sealed import renew_seal
from pipeline.flows.releasing.storing import with_thinning
from pipeline.outside.hosting.open import open_host
from pipeline.release.faults import names_that_hosts_cannot_hold, paths_that_differ_by_case
from pipeline.release.host import Host
from pipeline.release.listing import MANIFEST, SIGNATURE, Listed
from pipeline.release.make_plan import make_plan
from pipeline.release.plan import Plan
from pipeline.release.situation import Situation, Wanted


def deploy(  # noqa: PLR0913 - each is a choice of its own
    root: Path,
    target_name: str | None,
    at: dt.datetime,
    progress: Progress | None = None,
    *,
    dry_run: bool = False,
    by_person: bool = True,
    doubting: bool = False,
) -> Deployed:
    """Put root/site before the readers of a target, at the moment `at` (aware).

    With `dry_run` the host is only looked at. Unless it is done `by_person`, a commit that a person
    went back from is refused. One who is `doubting` takes no file on the host for what it should
    be. Raises RefusedError where the gate or the lock says
    no, UnfinishedError where the host does not let it be finished, UsageError, ConfigError.
    """
    progress = progress or Silent()
    place = place_of(root, target_name, at)
    proven = may_release(root, place.name, at, progress)
    wanted = wanted_of(proven)
    if findings := faults_in(wanted):
        return Deployed(place.name, findings=findings)
    with open_host(place.target, root) as host:
        if dry_run:
            scene = look_around(host, place.target.serves, doubting=doubting)
            plan = _planned(place, host, scene, wanted)
            return Deployed(place.name, plan=plan, scene=scene, wanted=wanted, planned=True)
        with holding(host, place) as hold, building(root / BUILD):
            _same_still(root, proven)
            trust = {"by_person": by_person, "doubting": doubting}
            return release_wanted(place, hold, wanted, progress, **trust)


def wanted_of(proven: Proven) -> Wanted:
    """Return the site that was proven as release wants it: with its manifest and the seal."""
    listing, signature = proven.listing, proven.signed.signature
    manifest = Listed(len(proven.manifest), sha256(proven.manifest).hexdigest())
    seals = {} if signature is None else {SIGNATURE: signature}
    files = {**listing.files, MANIFEST: manifest}
    return Wanted(files, seals, proven.commit, listing.tree, listing.as_of)


def faults_in(wanted: Wanted) -> tuple[Finding, ...]:
    """Return what keeps a site from being sent anywhere: names that hosts do not hold apart."""
    found = (
        *paths_that_differ_by_case.find(wanted.files),
        *names_that_hosts_cannot_hold.find(wanted.files),
    )
    return tuple(in_order(found))


def _planned(place: Place, host: Host, scene: Scene, wanted: Wanted) -> Plan:
    plan = make_plan(Situation(wanted, scene.found, place.rules, scene.way))
    return with_thinning(host, plan, wanted.files, scene.found.files)


def _same_still(root: Path, proven: Proven) -> None:
    if (root / SITE / MANIFEST).read_bytes() != proven.manifest:
        raise UnfinishedError("Situs dibangun ulang selagi diperiksa. Jalankan lagi.")


def release_wanted(
    place: Place,
    hold: Hold,
    wanted: Wanted,
    progress: Progress,
    *,
    by_person: bool,
    doubting: bool = False,
) -> Deployed:
    """Put a site that was proven, or the status page, before readers, holding its host.

    Raises RefusedError, UnfinishedError.
    """
    with step(progress, "Melihat isi tujuan"):
        scene = look_around(hold.host, place.target.serves, doubting=doubting)
    left = scene.found.record.left_of(wanted.commit)
    if left is not None and not by_person:
        raise RefusedError([_LEFT.format(left.id, left.bad)])
    plan = _planned(place, hold.host, scene, wanted)
    taken = hold.taken_over
    done = Deployed(place.name, plan=plan, scene=scene, wanted=wanted, lock=taken, left=left)
    if _is_live_already(scene, wanted):
        sample = sample_of(wanted.files, (), plan.release.id)
        done = replace(done, resealed=_resealed(place, hold, scene, wanted))
        return done.with_look(look(place, sample, progress), unchanged=True)
    ensure_room(scene.abilities, plan, wanted)
    place.note("deploy-began", plan.release.id, f"{len(plan.sent)} berkas")
    do_all(hold.host, plan, place.site, wanted, progress, hashes=scene.abilities.hashes)
    hold.still()
    with step(progress, plan.go[0].title):
        do(hold.host, plan.go, place.site)
    place.note("deploy", plan.release.id, wanted.commit)
    return _looked(place, hold, done, plan, progress)


_LEFT = (
    "Perbaiki main dulu, atau pasang sendiri dengan terbit deploy: komit ini pernah tayang sebagai "
    "rilis {} dan {}."
)


def _resealed(place: Place, hold: Hold, scene: Scene, wanted: Wanted) -> bool:
    live = scene.found.record.find(scene.found.live)
    signature = wanted.seals.get(SIGNATURE)
    if live is None or signature is None:
        return False
    return renew_seal(hold.host, scene.way, live, place, signature)


def _is_live_already(scene: Scene, wanted: Wanted) -> bool:
    """Return whether readers have this very site, whole, and nothing was left undone."""
    record = scene.found.record
    live = record.find(scene.found.live)
    settled = record.pending is None and not record.leaving and record.live == scene.found.live
    same = live is not None and not live.bad and live.manifest == wanted.manifest
    return settled and same and scene.found.files == wanted.files


def _looked(place: Place, hold: Hold, done: Deployed, plan: Plan, progress: Progress) -> Deployed:
    wanted = done.wanted
    assert wanted is not None
    sample = sample_of(wanted.files, plan.differs.touched, plan.release.id)
    done = done.with_look(look(place, sample, progress))
    if done.looked is not None and done.looked.wrong:
        back = undo(place, hold.host, done, progress)
        return done.gone_back(back)
    with step(progress, plan.tidy[0].title):
        do(hold.host, plan.tidy, place.site)
    return done

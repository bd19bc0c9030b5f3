"""The folder of a site that lies on this machine: every file of it, also what no page names."""

from collections.abc import Callable, Iterator
from functools import partial

from pipeline.flows.releasing.holding import lock_of
from pipeline.flows.releasing.live import listing_on, live_on, record_on, way_on
from pipeline.flows.releasing.place import Place, place_of
from pipeline.flows.releasing.verify_target import NO_MANIFEST, compared
from pipeline.flows.watching.watched import Job, Watched, one
from pipeline.monitor.probe import Probe
from pipeline.monitor.probes import host_altered
from pipeline.monitor.result import Result, State
from pipeline.outside.hosting.open import open_host

_BUSY = "Rilis sedang berjalan; folder situs diperiksa sesudahnya."
_NONE = "Belum ada rilis di folder situs: terbit deploy."


def host_jobs(watched: Watched, probe: Callable[[Watched, str, str], Probe]) -> Iterator[Job]:
    """Yield the job for the default target where it is a folder of this machine."""
    release = watched.config.release
    if release.targets[release.default_target].kind == "local":
        asked = probe(watched, host_altered.FAULT.code, release.default_target)
        yield one(asked, partial(_host, watched))


def _host(watched: Watched) -> Result:
    place = place_of(watched.root, None, watched.now)
    if not (watched.root / place.target.path).is_dir():
        return Result(State.UNKNOWN, _NONE)
    result = _compared(place)
    if result.state is not State.BAD:
        return result
    return Result(State.BAD, f"{result.reason} Pulihkan: terbit incident recover.")


def _compared(place: Place) -> Result:
    with open_host(place.target, place.root) as host:
        if lock_of(host, place) is not None:
            return Result(State.UNKNOWN, _BUSY)
        way = way_on(host, place.target.serves)
        release = live_on(host, place.target.serves, record_on(host))
        if release is None:
            return Result(State.UNKNOWN, _NONE)
        listed = listing_on(host, way, release)
        if not listed:
            return Result(State.BAD, NO_MANIFEST.format(release.id).partition(" Simpan")[0])
        missing, different, strange = compared(host, way, release, listed)
        if lock_of(host, place) is not None:
            return Result(State.UNKNOWN, _BUSY)
    return host_altered.judge(missing, different, list(strange))

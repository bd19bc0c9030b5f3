"""What is asked of this machine: room on its disks, and who may write where the site lies."""

import datetime as dt
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from pipeline.flows.watching.watched import DAY, Job, Watched, one
from pipeline.monitor.probe import Probe
from pipeline.monitor.probes import permissions_open, room_low
from pipeline.monitor.result import Result
from pipeline.outside.folder_rights import open_to_all, room_of

_EVERY = dt.timedelta(minutes=30)
_HERE = "Komputer ini"


def _local_site(watched: Watched) -> Path | None:
    """Return the folder of the default target where it lies on this machine."""
    release = watched.config.release
    target = release.targets[release.default_target]
    return watched.root / target.path if target.kind == "local" else None


def disk_jobs(watched: Watched) -> Iterator[Job]:
    """Yield a job for the disk of the court's folder, and for that of a site which lies here."""
    places = {_HERE: watched.root}
    site = _local_site(watched)
    if site is not None:
        places["Tempat situs"] = site
    for place, folder in places.items():
        yield one(Probe(room_low.FAULT.code, place, _EVERY), partial(_disk, watched, place, folder))


def _disk(watched: Watched, place: str, folder: Path) -> Result:
    free, total = room_of(folder)
    return room_low.judge(place, free, total, watched.config.monitor.disk_free_percent)


def permission_jobs(watched: Watched) -> Iterator[Job]:
    """Yield a job for the folder of a site that lies on this machine."""
    site = _local_site(watched)
    if site is not None:
        yield one(Probe(permissions_open.FAULT.code, str(site), DAY), partial(_rights, site))


def _rights(site: Path) -> Result:
    return permissions_open.judge(list(open_to_all(site)))

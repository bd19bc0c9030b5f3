"""What is asked of this machine and of papers: jobs that should have reported, and renewals."""

import datetime as dt
import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from pipeline.config.renewals import Renewal
from pipeline.flows.keeping.memory import recall
from pipeline.flows.watching.registries import Asking, servers_known
from pipeline.flows.watching.renewals import Row, row_of
from pipeline.flows.watching.watched import DAY, Job, Watched, one
from pipeline.journal import PATH as JOURNAL
from pipeline.monitor.probe import Probe
from pipeline.monitor.probes import domain_in_danger, job_silent, renewal_near
from pipeline.monitor.renewals.reminders import reminder
from pipeline.monitor.result import Result
from pipeline.monitor.silence import Expected

_HOUR = dt.timedelta(hours=1)
_RELEASES = ("deploy", "rollback")


def silent_jobs(watched: Watched) -> Iterator[Job]:
    """Yield a job for each backup, drill and release that should have reported."""
    backup, code = watched.config.backup, job_silent.FAULT.code
    for each in backup.destinations:
        taken = Expected(f"Cadangan ke {each.id}", backup.oldest_hours * _HOUR, "terbit backup")
        tried = Expected(
            f"Uji pemulihan dari {each.id}", backup.drill_every_days * DAY, "terbit drill"
        )
        for expected, last in ((taken, _backed_up), (tried, _drilled)):
            ask = partial(_heard, watched, expected, partial(last, watched.root, each.id))
            yield one(Probe(code, expected.job, _HOUR), ask)
    target = watched.config.release.default_target
    released = Expected(
        f"Rilis ke {target}", watched.config.monitor.release_days * DAY, "terbit deploy"
    )
    ask = partial(_heard, watched, released, partial(_released, watched.root, target))
    yield one(Probe(code, released.job, _HOUR), ask)


def _heard(watched: Watched, expected: Expected, last: "partial[dt.datetime | None]") -> Result:
    return job_silent.judge(expected, last(), watched.now)


def _backed_up(root: Path, medium: str) -> dt.datetime | None:
    known = recall(root, medium).snapshots.values()
    return max((each.at for each in known if each.whole is not False), default=None)


def _drilled(root: Path, medium: str) -> dt.datetime | None:
    return recall(root, medium).drilled_at


def _released(root: Path, target: str) -> dt.datetime | None:
    """Return when a release last went live at a target, by the journal."""
    file = root / JOURNAL
    if not file.exists():
        return None
    for line in reversed(file.read_bytes().splitlines()):
        try:
            told = json.loads(line)
            if told["act"] in _RELEASES and told["target"] == target:
                return dt.datetime.fromisoformat(told["at"])
        except (ValueError, KeyError, TypeError):
            continue  # a line that was cut short, or one of another kind
    return None


def renewal_jobs(watched: Watched) -> Iterator[Job]:
    """Yield a job for each renewal; one of a domain also answers how its name stands."""
    for each in watched.config.renewals.renewals:
        near = Probe(renewal_near.FAULT.code, each.id, 6 * _HOUR)
        if each.kind == "domain" and each.name:
            name = Probe(domain_in_danger.FAULT.code, each.name, 6 * _HOUR, urgent=True)
            yield Job((near, name), partial(_domain, watched, each, near, name))
        else:
            yield one(near, partial(_renewal, watched, each))


def _domain(watched: Watched, renewal: Renewal, near: Probe, name: Probe) -> dict[str, Result]:
    servers = watched.registries or servers_known(watched.root, watched.now)
    asking = Asking(watched.now, servers)
    row = row_of(watched.root, renewal, watched.config, watched.day, asking)
    standing = domain_in_danger.judge(name.subject, row.standing)
    return {near.key: _near(watched, row), name.key: standing}


def _renewal(watched: Watched, renewal: Renewal) -> Result:
    return _near(watched, row_of(watched.root, renewal, watched.config, watched.day, None))


def _near(watched: Watched, row: Row) -> Result:
    days, due = watched.config.renewals.remind_days_before, row.renewal.due
    count = reminder(due, days, watched.day)
    return renewal_near.judge(row.renewal.what, due, watched.day, count, row.next)

"""The services that the home page leads to, asked every day (Juknis 2026)."""

import datetime as dt
from collections.abc import Iterator
from functools import partial

from pipeline.flows.watching.watched import Job, Watched, one
from pipeline.monitor.probe import Probe
from pipeline.monitor.probes import service_link_down
from pipeline.monitor.result import Result
from pipeline.outside.link_answers import Manners, ask

_EVERY = dt.timedelta(hours=6)
_FAILURES = 2


def service_jobs(watched: Watched) -> Iterator[Job]:
    """Yield a job for each service, of court.yml and of monitor.yml."""
    court, monitor = watched.config.court, watched.config.monitor
    wanted = [*(each.url for each in court.services), *monitor.links]
    for address in dict.fromkeys(wanted):
        probe = Probe(service_link_down.FAULT.code, address, _EVERY, _FAILURES)
        yield one(probe, partial(_service, watched, address), again=True)


def _service(watched: Watched, address: str) -> Result:
    agent = f"terbit-pantau (+{watched.config.court.url})"
    manners = Manners(agent, timeouts=(watched.timeout, watched.timeout), private_too=True)
    answer = ask([address], manners, lambda done, total: None)[address]
    return service_link_down.judge(address, answer.outcome.value, answer.detail)

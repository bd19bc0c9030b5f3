"""Whether this machine sees the network at all, judged by sites that are not the court's."""

from collections.abc import Iterator, Mapping
from functools import partial

from pipeline.flows.watching.watched import Job, Watched, one
from pipeline.monitor.incident_causes import OWN_NETWORK, asked_outside
from pipeline.monitor.probe import Probe
from pipeline.monitor.probes.own_network_down import judge, seen_through
from pipeline.monitor.result import Result, State
from pipeline.outside.link_answers import Manners, ask

_HERE = "Komputer ini"
# An error of a server proves nothing: a gateway on the way answers 502 where the line is cut.
_SILENT = ("silent", "not-asked")


def network_jobs(watched: Watched) -> Iterator[Job]:
    """Yield a job that asks sites which do not depend on the court; none where none is named."""
    if watched.config.monitor.other_sites:
        probe = Probe(OWN_NETWORK, _HERE, watched.interval)
        yield one(probe, partial(_network, watched), again=True)


def _network(watched: Watched) -> Result:
    sites = watched.config.monitor.other_sites
    agent = f"terbit-pantau (+{watched.config.court.url})"
    manners = Manners(agent, timeouts=(watched.timeout, watched.timeout), private_too=True)
    answers = ask(list(sites), manners, lambda done, total: None)
    return judge({site: answers[site].outcome.value not in _SILENT for site in sites})


def is_network(job: Job) -> bool:
    """Return whether a job asks for the network; it is asked with all others, due or not."""
    return any(probe.code == OWN_NETWORK for probe in job.probes)


def as_seen(answers: Mapping[Probe, Result]) -> dict[Probe, Result]:
    """Return answers, of which those from outside say nothing of the site where we saw nothing."""
    down = any(
        probe.code == OWN_NETWORK and result.state is State.BAD for probe, result in answers.items()
    )
    return {
        probe: seen_through(result) if down and asked_outside(probe.code) else result
        for probe, result in answers.items()
    }

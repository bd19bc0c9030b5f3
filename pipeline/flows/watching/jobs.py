"""Every job that the settings of a court ask for."""

from collections.abc import Callable, Iterator

from pipeline.flows.watching.local_jobs import renewal_jobs, silent_jobs
from pipeline.flows.watching.watched import Job, Watched

_SOURCES: tuple[Callable[[Watched], Iterator[Job]], ...] = (silent_jobs, renewal_jobs)


def jobs_of(watched: Watched) -> list[Job]:
    """Return all jobs; each probe is answered by one of them."""
    return [job for source in _SOURCES for job in source(watched)]

"""Every job that the settings of a court ask for."""

from collections.abc import Callable, Iterator

from pipeline.flows.watching.freshness_jobs import freshness_jobs
from pipeline.flows.watching.integrity.jobs import integrity_jobs
from pipeline.flows.watching.link_jobs import service_jobs
from pipeline.flows.watching.local_jobs import renewal_jobs, silent_jobs
from pipeline.flows.watching.machine_jobs import disk_jobs, permission_jobs
from pipeline.flows.watching.name_jobs import mail_jobs, name_jobs
from pipeline.flows.watching.network_jobs import network_jobs
from pipeline.flows.watching.page_jobs import certificate_jobs, news_jobs, page_jobs
from pipeline.flows.watching.release_jobs import release_jobs
from pipeline.flows.watching.watched import Job, Watched

_SOURCES: tuple[Callable[[Watched], Iterator[Job]], ...] = (
    *(page_jobs, integrity_jobs, certificate_jobs, name_jobs, service_jobs),
    *(news_jobs, freshness_jobs, release_jobs, network_jobs),
    *(disk_jobs, permission_jobs, renewal_jobs, silent_jobs, mail_jobs),
)


def jobs_of(watched: Watched) -> list[Job]:
    """Return all jobs; each probe is answered by one of them."""
    return [job for source in _SOURCES for job in source(watched)]

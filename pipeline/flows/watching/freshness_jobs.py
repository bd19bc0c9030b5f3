"""Is what the law obliges the court to publish there, and fresh? Asked of the live status page."""

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import partial

from pipeline.build.compose.made import STATUS
from pipeline.content.catalogue import load_catalogue
from pipeline.content.obligation import Obligation
from pipeline.flows.watching.watched import Answers, Job, Watched
from pipeline.monitor.live_status import LiveStatus, read_status
from pipeline.monitor.probe import Probe
from pipeline.monitor.probes import obligation_stale, obligations_unread
from pipeline.monitor.result import Result
from pipeline.outside.site_answers import Question, asking
from pipeline.register.duties import owed_on
from pipeline.release.answers import Silence

_MOST = 4_000_000
_EVERY = dt.timedelta(hours=6)
_FAILURES = 2
_Items = Mapping[Probe, Obligation]


def freshness_jobs(watched: Watched) -> Iterator[Job]:
    """Yield the job that reads the live status page: a probe of it, and one of each obligation.

    Raises ConfigError where the catalogue is wrong.
    """
    owed = owed_on(load_catalogue(watched.root), watched.day, watched.config.court.kind)
    page = Probe(obligations_unread.FAULT.code, STATUS, _EVERY, _FAILURES)
    items = {_probe(duty.obligation): duty.obligation for duty in owed.duties}
    yield Job((page, *items), partial(_ask, watched, page, items), again=True)


def _probe(obligation: Obligation) -> Probe:
    return Probe(obligation_stale.FAULT.code, obligation.id, _EVERY, _FAILURES)


def _ask(watched: Watched, page: Probe, items: _Items) -> Answers:
    """Return the answers; of a page that cannot be read nothing is said about single items."""
    status, cause = _live(watched)
    most = watched.config.monitor.release_days
    answers: dict[str, Result | None] = {
        page.key: obligations_unread.judge(status, cause, watched.day, most)
    }
    for probe, item in items.items():
        found = status.items.get(item.id) if status else None
        judged = obligation_stale.judge(item.title, found, watched.day) if status else None
        answers[probe.key] = judged
    return answers


def _live(watched: Watched) -> tuple[LiveStatus | None, str]:
    """Return what the live page says, or why it says nothing."""
    with asking(watched.base, (watched.timeout, watched.timeout)) as asker:
        answer = asker.ask(Question(STATUS, _MOST))
    if isinstance(answer, Silence):
        return None, answer.cause
    if answer.status != 200 or answer.body is None:
        return None, f"dijawab {answer.status}"
    try:
        return read_status(answer.body), ""
    except ValueError:
        return None, "isinya bukan yang dibuat Terbit"

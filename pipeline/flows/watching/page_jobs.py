"""What is asked of the live site itself: its pages, its certificate, its newest entry."""

import datetime as dt
from collections.abc import Iterator
from functools import partial
from urllib.parse import urlsplit

from pipeline.build.addresses import feed_address
from pipeline.config.monitor import WatchedPage
from pipeline.flows.watching.watched import Answers, Job, Watched, one
from pipeline.monitor.probe import Probe
from pipeline.monitor.probes import (
    certificate_invalid,
    certificate_near,
    news_stale,
    page_down,
    page_heavy,
    page_slow,
)
from pipeline.monitor.result import Result, State
from pipeline.outside.clock import Stopwatch
from pipeline.outside.site_answers import Question, asking
from pipeline.outside.tls import certificate_of
from pipeline.release.answers import Answer, Silence

_MOST = 4_000_000
_HOME_KIB = 500
_FEED = feed_address("atom.xml")
_HOUR = dt.timedelta(hours=1)
_HTTPS = 443


def page_jobs(watched: Watched) -> Iterator[Job]:
    """Yield a job for each page, home first: whether it answers, how fast, and how large it is."""
    settings = watched.config.monitor
    home = WatchedPage(address="/", max_seconds=settings.home_max_seconds, max_kib=_HOME_KIB)
    for page in (home, *settings.pages):
        down = watched.often(page_down.FAULT.code, page.address, urgent=page is home)
        slow = watched.often(page_slow.FAULT.code, page.address)
        heavy = watched.often(page_heavy.FAULT.code, page.address)
        ask = partial(_page, watched, page, down, slow, heavy)
        yield Job((down, slow, heavy), ask, again=True)


def _page(watched: Watched, page: WatchedPage, down: Probe, slow: Probe, heavy: Probe) -> Answers:
    answer, ms = _fetch(watched, page.address)
    stands = page_down.judge(page.address, answer, ms)
    if stands.state is not State.OK or isinstance(answer, Silence):
        return {down.key: stands, slow.key: None, heavy.key: None}
    return {
        down.key: stands,
        slow.key: page_slow.judge(page.address, ms, page.max_seconds),
        heavy.key: page_heavy.judge(page.address, answer.size, page.max_kib),
    }


def _fetch(watched: Watched, address: str) -> tuple[Answer | Silence, int]:
    """Return an answer and the milliseconds to its last byte."""
    watch = Stopwatch()
    with asking(watched.base, (watched.timeout, watched.timeout)) as asker:
        answer = asker.ask(Question(address, _MOST))
    return answer, round(watch.seconds() * 1000)


def certificate_jobs(watched: Watched) -> Iterator[Job]:
    """Yield a job for the certificate of the site; none where it is not served over TLS."""
    parts = urlsplit(watched.base)
    if parts.scheme != "https" or not parts.hostname:
        return
    invalid = watched.often(certificate_invalid.FAULT.code, parts.hostname, urgent=True)
    near = Probe(certificate_near.FAULT.code, parts.hostname, _HOUR)
    ask = partial(_certificate, watched, parts.hostname, parts.port or _HTTPS, invalid, near)
    yield Job((invalid, near), ask, again=True)


def _certificate(watched: Watched, host: str, port: int, invalid: Probe, near: Probe) -> Answers:
    shown = certificate_of(host, port, watched.timeout)
    least = watched.config.monitor.certificate_days
    told = shown.ends is not None and shown.ends > watched.now
    return {
        invalid.key: certificate_invalid.judge(host, shown.doubt, shown.silence),
        near.key: certificate_near.judge(host, shown.ends, watched.now, least) if told else None,
    }


def news_jobs(watched: Watched) -> Iterator[Job]:
    """Yield a job that reads the live feed."""
    yield one(
        Probe(news_stale.FAULT.code, _FEED, 6 * _HOUR, 2), partial(_news, watched), again=True
    )


def _news(watched: Watched) -> Result:
    answer, _ = _fetch(watched, _FEED)
    body = answer.body if isinstance(answer, Answer) and answer.status == 200 else None
    return news_stale.judge(body, watched.now, watched.config.monitor.news_days)

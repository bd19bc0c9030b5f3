"""What is asked of name servers: who they are, what they say, what points nowhere, and mail."""

import datetime as dt
from collections.abc import Iterator
from functools import partial
from urllib.parse import urlsplit

from pipeline.config.monitor import DnsRecord
from pipeline.flows.watching.watched import DAY, Job, Watched, one
from pipeline.monitor.probe import Probe
from pipeline.monitor.probes import (
    mail_unprotected,
    name_changed,
    name_dangling,
    name_servers_changed,
)
from pipeline.monitor.result import Result
from pipeline.outside.names import Found, Told, ask_name
from pipeline.outside.suffixes import registrable

_HOUR = dt.timedelta(hours=1)


def _domain(watched: Watched) -> str | None:
    return registrable(urlsplit(watched.config.court.url).hostname or "")


def _ask(watched: Watched, name: str, kind: str) -> Told:
    return ask_name(name, kind, watched.timeout, watched.name_server)


def name_jobs(watched: Watched) -> Iterator[Job]:
    """Yield a job for the name servers, each declared record, and each name of the domain."""
    settings, domain = watched.config.monitor.dns, _domain(watched)
    if settings.name_servers and domain:
        probe = Probe(name_servers_changed.FAULT.code, domain, _HOUR, 2, urgent=True)
        yield one(probe, partial(_servers, watched, domain), again=True)
    for record in settings.records:
        subject = f"{record.name} {record.type}"
        probe = Probe(name_changed.FAULT.code, subject, _HOUR, 2, urgent=True)
        yield one(probe, partial(_record, watched, record, subject), again=True)
    for name in _own_names(watched, domain):
        probe = Probe(name_dangling.FAULT.code, name, DAY)
        yield one(probe, partial(_dangling, watched, name), again=True)


def _servers(watched: Watched, domain: str) -> Result:
    told, declared = _ask(watched, domain, "NS"), watched.config.monitor.dns.name_servers
    return name_servers_changed.judge(domain, told.values, declared, told.cause)


def _record(watched: Watched, record: DnsRecord, subject: str) -> Result:
    told = _ask(watched, record.name, record.type)
    return name_changed.judge(subject, told.values, record.values, told.cause)


def _own_names(watched: Watched, domain: str | None) -> list[str]:
    """Return the names below the court's own domain that its settings know."""
    config = watched.config
    urls = [config.court.url, *(each.url for each in config.court.services)]
    urls += [*(each.to for each in config.court.grid), *config.monitor.links]
    hosts = {urlsplit(url).hostname or "" for url in urls if "://" in url}
    hosts |= {record.name for record in config.monitor.dns.records}
    return sorted(host for host in hosts if domain and host.endswith(f".{domain}"))


def _dangling(watched: Watched, name: str) -> Result:
    told = _ask(watched, name, "CNAME")
    if told.found is not Found.THERE:
        return name_dangling.judge(name, None, there=True, cause=told.cause)
    target = told.values[0]
    end = _ask(watched, target, "A")
    return name_dangling.judge(name, target, there=end.found is not Found.NO_NAME, cause=end.cause)


def mail_jobs(watched: Watched) -> Iterator[Job]:
    """Yield a job that looks at the mail of the domain; its answer is a note."""
    domain = _domain(watched)
    if domain:
        yield one(Probe(mail_unprotected.FAULT.code, domain, DAY), partial(_mail, watched, domain))


def _mail(watched: Watched, domain: str) -> Result:
    mx, texts, dmarc = (
        _ask(watched, name, kind)
        for name, kind in ((domain, "MX"), (domain, "TXT"), (f"_dmarc.{domain}", "TXT"))
    )
    cause = mx.cause or texts.cause or dmarc.cause
    return mail_unprotected.judge(domain, mx.values, texts.values, dmarc.values, cause)

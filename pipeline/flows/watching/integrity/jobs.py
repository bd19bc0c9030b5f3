"""Whether the live site is what was published: a look that answers eight probes, and two more."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from urllib.parse import urlsplit

from pipeline.flows.watching.integrity.evidence import keep_evidence
from pipeline.flows.watching.integrity.judging import CODES, evidence_of, results_of
from pipeline.flows.watching.integrity.look import Look, look_at_live
from pipeline.flows.watching.integrity.on_host import host_jobs
from pipeline.flows.watching.watched import DAY, Answers, Job, Watched, one
from pipeline.monitor.integrity.alike import look_alikes
from pipeline.monitor.integrity.known import nowhere
from pipeline.monitor.probe import Probe
from pipeline.monitor.probes import domain_imitated, manifest_unproven
from pipeline.monitor.result import Result, State
from pipeline.outside.names import Found
from pipeline.outside.names_at_once import ask_names
from pipeline.outside.suffixes import registrable

RECOVER = "Pulihkan: terbit incident recover."


def tampering(watched: Watched, code: str, subject: str) -> Probe:
    """Return a probe whose wrong answer counts at once; one that is not seen only in a row."""
    monitor = watched.config.monitor
    every = dt.timedelta(minutes=monitor.integrity.every_minutes)
    failures = monitor.failures_before_alert
    return Probe(code, subject, every, failures, urgent=True, at_once=True)


def integrity_jobs(watched: Watched) -> Iterator[Job]:
    """Yield the jobs that ask whether the site is ours: by address, in its folder, and by name."""
    host = urlsplit(watched.base).netloc
    proof = tampering(watched, manifest_unproven.FAULT.code, host)
    probes = {code: tampering(watched, code, host) for code in CODES}
    yield Job((proof, *probes.values()), partial(_integrity, watched, proof, probes))
    yield from host_jobs(watched, tampering)
    domain = registrable(urlsplit(watched.config.court.url).hostname or "")
    if domain:
        probe = Probe(domain_imitated.FAULT.code, domain, DAY, 3)
        yield one(probe, partial(_imitated, watched, domain))


def _integrity(watched: Watched, proof: Probe, probes: dict[str, Probe]) -> Answers:
    look = look_at_live(watched)
    stands = manifest_unproven.judge(look.manifest.proof, look.manifest.cause)
    if look.seen is None:
        return {proof.key: stands, **{each.key: None for each in probes.values()}}
    told = results_of(look.seen)
    answers = {proof.key: stands, **{probes[code].key: each for code, each in told.items()}}
    return _with_evidence(watched, look, answers)


def _with_evidence(watched: Watched, look: Look, answers: dict[str, Result]) -> Answers:
    """Keep what was seen, and tell with each wrong answer where it lies and what to do."""
    if not any(result.state is State.BAD for result in answers.values()):
        return answers
    told = f"{_kept(watched, look)} {RECOVER}"
    return {
        key: replace(result, reason=f"{result.reason} {told}")
        if result.state is State.BAD
        else result
        for key, result in answers.items()
    }


def _kept(watched: Watched, look: Look) -> str:
    exhibits, more = evidence_of(look)
    mib = watched.config.monitor.integrity.evidence_mib
    try:
        return f"Bukti: {keep_evidence(watched.root, exhibits, more, watched.now, mib).folder}."
    except OSError as problem:
        return f"Bukti belum tersimpan ({problem.strerror or problem})."


def _imitated(watched: Watched, domain: str) -> Result:
    """Ask whether names like the court's exist; first one that cannot, for what the server says."""
    known = watched.config.monitor.integrity.known_look_alikes
    names = [each for each in look_alikes(domain) if each not in known]
    nobody = f"{nowhere(watched.now.isoformat()).strip('/')}.com"
    told = ask_names([nobody, *names], "NS", watched.timeout, watched.name_server)
    there = [name for name in names if told[name].found is Found.THERE]
    unseen = sum(told[name].found is Found.SILENT for name in names)
    anything = told[nobody].found is Found.THERE
    return domain_imitated.judge(there, unseen, len(names), anything=anything)

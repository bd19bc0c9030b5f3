"""Asking jobs: those that are due, all at once, none longer than it may take."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from pipeline.errors import TerbitError
from pipeline.flows.watching.watched import Answers, Job
from pipeline.monitor.due import due
from pipeline.monitor.probe import Probe
from pipeline.monitor.result import FAILING, Result, State
from pipeline.outside.at_once import all_at_once, tried

_GRACE = 15.0
_NO_END = Result(State.UNKNOWN, "Pemeriksaan tidak selesai pada waktunya.")
_NO_ANSWER = Result(State.UNKNOWN, "Pemeriksaan tidak memberi jawaban.")


def due_jobs(jobs: Sequence[Job], asked: Mapping[str, dt.datetime], now: dt.datetime) -> list[Job]:
    """Return the jobs of which some probe is due."""
    return [job for job in jobs if due(job.probes, asked, now)]


def ask_jobs(jobs: Sequence[Job], timeout: float, retries: int) -> dict[Probe, Result]:
    """Return the answers of the jobs' probes; those of a job that raises or never ends are unknown.

    They run side by side, so that all take about as long as the slowest.
    """
    asks = {
        str(number): partial(tried, job.ask, _is_enough, retries if job.again else 0)
        for number, job in enumerate(jobs)
    }
    done = all_at_once(asks, (timeout + 1) * (retries + 1) + _GRACE)
    found: dict[Probe, Result] = {}
    for number, job in enumerate(jobs):
        answers = done[str(number)]
        for probe in job.probes:
            answer = _answer(answers, probe)
            if answer is not None:
                found[probe] = answer
    return found


def _is_enough(answers: Answers) -> bool:
    return not any(result and result.state in FAILING for result in answers.values())


def _answer(answers: Answers | Exception | None, probe: Probe) -> Result | None:
    if answers is None:
        return _NO_END
    if isinstance(answers, TerbitError | OSError):
        return Result(State.UNKNOWN, f"Belum dapat diperiksa: {answers}")
    if isinstance(answers, Exception):
        kind = type(answers).__name__
        return Result(State.UNKNOWN, f"Pemeriksaannya sendiri yang gagal ({kind}: {answers}).")
    return answers.get(probe.key, _NO_ANSWER)


def probes_of(jobs: Iterable[Job]) -> list[Probe]:
    """Return every probe of the jobs."""
    return [probe for job in jobs for probe in job.probes]

"""Probes of renewals: a domain as a registry on loopback tells of it, and papers by their day."""

import datetime as dt
from pathlib import Path

import pytest

from pipeline.config.load import load_config
from pipeline.flows.watching.local_jobs import renewal_jobs
from pipeline.flows.watching.watched import Watched
from pipeline.monitor.result import Result, State
from tests.flows.watching.conftest import asked, states
from tests.monitor.registries import Registry, domain, registry

_NAME = "pn-contoh.example"
_DOMAIN, _PAPERS = f"MON070 {_NAME}", "MON071 domain"
_EARLY = dt.datetime(2026, 11, 28, 3, 0, tzinfo=dt.UTC)
_PAID = domain(_NAME, "2027-06-30T16:59:59Z")


def _ask(root: Path, about: Registry, now: dt.datetime = _EARLY) -> dict[str, Result]:
    return asked(renewal_jobs(Watched(root, load_config(root), now, None, about.servers)))


def test_what_is_paid_for_is_well(demo_copy: Path) -> None:
    with registry() as about:
        about.body = _PAID
        found = _ask(demo_copy, about)
    assert set(states(found).values()) == {State.OK}
    papers = (f"MON071 {name}" for name in ("hosting", "internet", "sk-admin"))
    assert set(found) == {_DOMAIN, _PAPERS, *papers}


@pytest.mark.parametrize(
    ("status", "body", "state", "words"),
    [
        (200, domain(_NAME, "2027-06-30T16:59:59Z", "server hold"), State.BAD, "ditahan"),
        (404, b'{"errorCode": 404}', State.UNKNOWN, "tidak mengenal nama ini"),
        (200, domain(_NAME, "2024-01-01T00:00:00Z"), State.BAD, "1 Januari 2024"),
        (429, b"", State.OK, ""),
        (500, b"Internal Server Error", State.OK, ""),
        (200, b"<html>", State.OK, ""),
        (200, domain(_NAME, "-0001-11-30T00:00:00Z"), State.OK, ""),
    ],
    ids=["held", "404", "over by its registry", "429", "500", "garbage", "a negative year"],
)
def test_a_domain_by_what_its_registry_tells(
    demo_copy: Path, status: int, body: bytes, state: State, words: str
) -> None:
    """Where the registry tells nothing the declared day counts, and it is far away."""
    with registry() as about:
        about.status, about.body, about.whois = status, body, b"Mohon kembali\r\n"
        found = _ask(demo_copy, about)
    assert found[_DOMAIN].state is state
    assert words in found[_DOMAIN].reason
    assert found[_PAPERS].state is State.OK


def test_two_sources_that_contradict_each_other_are_unknown(demo_copy: Path) -> None:
    with registry() as about:
        about.body = domain(_NAME, "2026-01-01T00:00:00Z")
        about.whois = b"Registry Expiry Date: 2028-01-01T00:00:00Z\r\n"
        found = _ask(demo_copy, about)
    assert found[_DOMAIN].state is State.UNKNOWN


def test_a_day_that_comes_nearer_and_passes(demo_copy: Path) -> None:
    with registry() as about:
        about.body = _PAID
        near = _ask(demo_copy, about, _EARLY.replace(year=2027, month=6, day=25))
        past = _ask(demo_copy, about, _EARLY.replace(year=2027, month=7, day=2))
    assert (near[_DOMAIN].state, near[_PAPERS].state) == (State.WARN, State.WARN)
    assert (past[_DOMAIN].state, past[_PAPERS].state) == (State.BAD, State.BAD)
    assert past["MON071 hosting"].state is State.BAD
    assert past["MON071 internet"].state is State.OK

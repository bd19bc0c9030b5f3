"""The standing of a domain as an answer of a probe."""

import datetime as dt

import pytest

from pipeline.monitor.domain.judge import Standing
from pipeline.monitor.domain.judge import State as Domain
from pipeline.monitor.probes.domain_in_danger import judge
from pipeline.monitor.result import State


@pytest.mark.parametrize(
    ("domain", "state"),
    [
        (Domain.OK, State.OK),
        (Domain.EXPIRING, State.WARN),
        (Domain.EXPIRED, State.BAD),
        (Domain.SUSPENDED, State.BAD),
        (Domain.UNKNOWN, State.UNKNOWN),
    ],
)
def test_each_standing_is_an_answer(domain: Domain, state: State) -> None:
    found = judge("pn-contoh.example", Standing(domain, dt.date(2027, 6, 30), "Menurut registri."))
    assert found.state is state
    if state is not State.OK:
        assert found.reason == "pn-contoh.example (hari terakhir 30 Juni 2027): Menurut registri."

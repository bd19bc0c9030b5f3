"""Published addresses that lead to another host."""

from pipeline.monitor.probes.redirected_away import judge
from pipeline.monitor.result import State
from tests.monitor.integrity.looks import odd, seen


def test_an_address_that_leads_away_is_told_with_its_end() -> None:
    found = judge(seen(odd(away="https://lain.example/")))
    assert (found.state, "/berita/ ke https://lain.example/" in found.reason) == (State.BAD, True)


def test_what_leads_nowhere_else_is_well() -> None:
    assert judge(seen(odd())).state is State.OK

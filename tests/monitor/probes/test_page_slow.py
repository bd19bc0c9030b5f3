"""How fast a page was."""

from pipeline.monitor.probes.page_slow import judge
from pipeline.monitor.result import State


def test_the_limit_itself_is_fine() -> None:
    assert judge("/", 3000, 3).state is State.OK
    found = judge("/", 3001, 3)
    assert (found.state, found.ms) == (State.WARN, 3001)
    assert found.reason == "/: terbuka dalam 3,0 detik; batasnya 3,0."

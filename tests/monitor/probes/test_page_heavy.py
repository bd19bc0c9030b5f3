"""How large a page was."""

from pipeline.monitor.probes.page_heavy import judge
from pipeline.monitor.result import State


def test_the_limit_itself_is_fine() -> None:
    assert judge("/", 500 * 1024, 500).state is State.OK
    assert judge("/", 500 * 1024 + 1, 500).state is State.WARN

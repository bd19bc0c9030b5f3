"""Pages that some readers get otherwise."""

from pipeline.monitor.probes.shown_to_some import judge
from pipeline.monitor.result import State
from tests.monitor.integrity.looks import odd, seen


def test_a_page_for_the_search_engine_alone_is_told() -> None:
    found = judge(seen(odd("/", "index.html", reader="googlebot")))
    assert (found.state, found.reason) == (State.BAD, "Berbeda bagi Googlebot di /.")


def test_what_all_get_alike_is_no_matter_of_readers() -> None:
    assert judge(seen(odd())).state is State.OK
    assert judge(seen()).state is State.OK

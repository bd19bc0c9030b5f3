"""Names that are like the court's own."""

import pytest

from pipeline.monitor.probes.domain_imitated import judge
from pipeline.monitor.result import State


@pytest.mark.parametrize(
    ("there", "unseen", "anything", "state"),
    [
        ((), 0, False, State.OK),
        (("pn-contoh.com",), 0, False, State.WARN),
        (("pn-contoh.com",), 50, False, State.WARN),
        ((), 10, False, State.OK),
        ((), 11, False, State.UNKNOWN),
        (("pn-contoh.com",), 0, True, State.UNKNOWN),
    ],
    ids=["none", "one", "one-and-unseen", "few-unseen", "unseen", "all-names-exist"],
)
def test_how_the_names_stand(
    there: tuple[str, ...], unseen: int, anything: bool, state: State
) -> None:
    assert judge(there, unseen, 100, anything=anything).state is state

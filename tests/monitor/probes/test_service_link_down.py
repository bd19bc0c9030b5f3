"""Services of others: down, there, or not to be seen."""

import pytest

from pipeline.monitor.probes.service_link_down import Outcome, judge
from pipeline.monitor.result import State


@pytest.mark.parametrize(
    ("outcome", "state"),
    [
        ("answers", State.OK),
        ("moved", State.OK),
        ("keeps-out", State.OK),
        ("gone", State.BAD),
        ("silent", State.BAD),
        ("not-asked", State.UNKNOWN),
    ],
)
def test_how_a_service_stands(outcome: Outcome, state: State) -> None:
    assert judge("https://sipp.pn-contoh.example", outcome, "404").state is state

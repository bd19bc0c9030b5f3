"""Whose the live manifest is."""

import pytest

from pipeline.monitor.probes.manifest_unproven import Proof, judge
from pipeline.monitor.result import State


@pytest.mark.parametrize(
    ("proof", "state"),
    [
        (Proof.SIGNED, State.OK),
        (Proof.BUILT, State.OK),
        (Proof.UNPROVEN, State.WARN),
        (Proof.FOREIGN, State.BAD),
        (Proof.UNREAD, State.UNKNOWN),
    ],
)
def test_how_the_manifest_stands(proof: Proof, state: State) -> None:
    assert judge(proof, "dijawab 404").state is state

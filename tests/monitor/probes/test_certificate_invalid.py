"""Whether a certificate is believed."""

import pytest

from pipeline.monitor.probes.certificate_invalid import judge
from pipeline.monitor.result import State


@pytest.mark.parametrize(
    ("doubt", "silence", "state"),
    [
        (None, "", State.OK),
        ("sertifikatnya untuk nama lain", "", State.BAD),
        (None, "terlalu lama menjawab", State.UNKNOWN),
    ],
)
def test_how_a_certificate_stands(doubt: str | None, silence: str, state: State) -> None:
    assert judge("pn-contoh.example", doubt, silence).state is state

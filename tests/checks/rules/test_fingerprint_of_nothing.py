import hashlib

import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("fingerprint", "fires"),
    [
        pytest.param("0" * 64, True, id="noughts"),
        pytest.param("0123456789abcdef" * 4, True, id="a row"),
        pytest.param(hashlib.sha256(b"").hexdigest(), True, id="an empty file"),
        pytest.param(hashlib.sha256(b"laporan").hexdigest(), False, id="a file"),
    ],
)
def test_source(court: Court, fingerprint: str, fires: bool) -> None:
    source = {"title": "Laporan", "officer": "Sekretaris", "sha256": fingerprint}
    court.add("informasi", sources=[source])
    assert court.lines("SRC002") == ([11] if fires else [])


def test_a_source_may_have_none(court: Court) -> None:
    court.add("informasi", sources=[{"title": "Laporan", "officer": "Sekretaris"}])
    assert court.found("SRC002") == []

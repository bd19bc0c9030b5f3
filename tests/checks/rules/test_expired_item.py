import datetime as dt

import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("expires_at", "fires"),
    [
        pytest.param(None, False, id="no end"),
        pytest.param(dt.date(2026, 11, 21), False, id="tomorrow"),
        pytest.param(dt.date(2026, 11, 20), True, id="today is the first day unseen"),
        pytest.param(dt.date(2026, 11, 1), True, id="long ago"),
    ],
)
def test_end(court: Court, expires_at: dt.date | None, fires: bool) -> None:
    court.add("pengumuman", expires_at=expires_at)
    assert court.lines("CNT012") == ([8] if fires else [])

import datetime as dt
from typing import Any

import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("changes", "fires"),
    [
        pytest.param({"class": "serta_merta"}, True, id="no end"),
        pytest.param(
            {"class": "serta_merta", "expires_at": dt.date(2026, 11, 25)}, False, id="an end"
        ),
        pytest.param({"class": "biasa"}, False, id="another class"),
    ],
)
def test_end(court: Court, changes: dict[str, Any], fires: bool) -> None:
    court.add("pengumuman", **changes)
    assert court.lines("CNT007") == ([8] if fires else [])

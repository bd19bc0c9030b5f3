import datetime as dt

import pytest

from tests.building import AS_OF, Court


@pytest.mark.parametrize(
    ("day", "fires"),
    [
        pytest.param(AS_OF, False, id="today"),
        pytest.param(AS_OF + dt.timedelta(days=1), True, id="tomorrow"),
        pytest.param(AS_OF - dt.timedelta(days=400), False, id="last year"),
        pytest.param(None, False, id="no date"),
    ],
)
def test_source(court: Court, day: dt.date | None, fires: bool) -> None:
    source = {"title": "Laporan", "officer": "Sekretaris", "signed_on": day}
    court.add("informasi", sources=[source])
    assert court.lines("SRC003") == ([11] if fires else [])

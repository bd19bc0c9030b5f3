import datetime as dt

import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("day", "fires"),
    [
        pytest.param(dt.date(2026, 11, 17), True, id="the day before"),
        pytest.param(dt.date(2026, 11, 18), False, id="the same day"),
        pytest.param(dt.date(2026, 11, 19), False, id="the day after"),
    ],
)
def test_day(court: Court, day: dt.date, fires: bool) -> None:
    court.add("berita", corrections=[{"date": day, "text": "Tanggal kegiatan diperbaiki."}])
    assert court.lines("CNT010") == ([8] if fires else [])


def test_a_page_is_updated_after_it(court: Court) -> None:
    notice = {"date": dt.date(2026, 1, 2), "text": "Nomor ruangan diperbaiki."}
    court.add("halaman", corrections=[notice])
    assert court.found("CNT010") == []

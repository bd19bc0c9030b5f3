"""How the live status page itself stands."""

import datetime as dt

import pytest

from pipeline.monitor.live_status import LiveStatus, read_status
from pipeline.monitor.probes.obligations_unread import judge
from pipeline.monitor.result import State

_TODAY = dt.date(2026, 11, 28)


@pytest.mark.parametrize(
    ("days_ago", "state"),
    [(0, State.OK), (7, State.OK), (8, State.WARN), (-1, State.UNKNOWN), (None, State.UNKNOWN)],
)
def test_how_the_page_stands(days_ago: int | None, state: State) -> None:
    day = None if days_ago is None else _TODAY - dt.timedelta(days=days_ago)
    status = LiveStatus(day, {}) if day else None
    assert judge(status, "dijawab 404", _TODAY, 7).state is state


_ITEM = '<ul><li data-butir="B1.01" data-keadaan="present" data-batas="{}">a</li></ul>'
_TIME = '<main><time data-per datetime="{}">hari</time>{}</main>'


@pytest.mark.parametrize(
    "page",
    [
        b"",
        b"\x00\xff",
        b"<main><h1>Pengadilan</h1></main>",
        _ITEM.format("2026-11-28").encode(),
        _TIME.format("2026-11-28", "").encode(),
        _TIME.format("kemarin", _ITEM.format("2026-11-28")).encode(),
        _TIME.format("2026-11-28", _ITEM.format("2026-02-31")).encode(),
        b"<a>" * 100_000,
    ],
)
def test_another_page_is_none(page: bytes) -> None:
    with pytest.raises(ValueError):
        read_status(page)

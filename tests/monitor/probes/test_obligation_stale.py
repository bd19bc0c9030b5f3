"""How one obligation stands by the live page and the day."""

import datetime as dt

import pytest

from pipeline.monitor.live_status import LiveItem
from pipeline.monitor.probes.obligation_stale import judge
from pipeline.monitor.result import State

_DAY = dt.date(2026, 11, 28)
_YESTERDAY = dt.date(2026, 11, 27)


@pytest.mark.parametrize(
    ("item", "state", "words"),
    [
        (LiveItem("present", _DAY), State.OK, ""),
        (LiveItem("present"), State.OK, ""),
        (LiveItem("due_soon", _DAY), State.OK, ""),
        (LiveItem("present", _YESTERDAY), State.WARN, "sejak 27 November 2026"),
        (LiveItem("overdue", _YESTERDAY), State.WARN, "sejak 27 November 2026"),
        (LiveItem("overdue"), State.WARN, "menunggu pembaruan"),
        (LiveItem("missing"), State.WARN, "belum ada di situs"),
        (LiveItem("not_due", _YESTERDAY), State.OK, ""),
        (LiveItem("not_applicable"), State.OK, ""),
        (LiveItem("unknown"), State.UNKNOWN, "belum dapat dipastikan"),
        (LiveItem("<b>"), State.UNKNOWN, "belum dapat dipastikan"),
        (None, State.WARN, "tidak ada di halaman status"),
    ],
)
def test_how_an_obligation_stands(item: LiveItem | None, state: State, words: str) -> None:
    found = judge("Laporan tahunan", item, _DAY)
    assert found.state is state
    assert words in found.reason

"""How a domain name stands, from sources that are missing, wrong, late or at odds."""

import datetime as dt

import pytest

from pipeline.monitor.domain.judge import State, judge
from pipeline.monitor.domain.said import Outcome, Said

_NOW = dt.datetime(2026, 11, 28, 3, 0, tzinfo=dt.UTC)
_OPEN, _GO = "pn-contoh.example", "pn-contoh.go.id"


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def _told(source: str, until: str | None, *statuses: str, days_ago: int = 0) -> Said:
    expires = dt.datetime.fromisoformat(f"{until}T12:00:00Z") if until else None
    at = _NOW - dt.timedelta(days=days_ago)
    return Said(source, at, Outcome.TOLD, "", expires, None, statuses)  # type: ignore[arg-type]


def _silent(source: str, outcome: Outcome = Outcome.SILENT) -> Said:
    return Said(source, _NOW, outcome, "tidak tersambung")  # type: ignore[arg-type]


_LOST = (_silent("rdap", Outcome.NOT_FOUND), _silent("whois", Outcome.NOT_FOUND))


@pytest.mark.parametrize(
    ("name", "said", "declared", "state", "until"),
    [
        (_OPEN, [_told("rdap", "2027-06-13")], None, "ok", "2027-06-13"),
        (_OPEN, [_told("rdap", "2026-12-13")], None, "expiring", "2026-12-13"),
        (_OPEN, [_told("rdap", "2026-11-28")], None, "expiring", "2026-11-28"),
        (_OPEN, [_told("rdap", "2026-11-27")], None, "expired", "2026-11-27"),
        (_OPEN, [_silent("rdap"), _told("whois", "2027-06-13")], None, "ok", "2027-06-13"),
        (_OPEN, [_silent("rdap"), _silent("whois")], "2027-06-13", "ok", "2027-06-13"),
        (_OPEN, [_silent("rdap"), _silent("whois")], None, "unknown", None),
        (_OPEN, [], None, "unknown", None),
        (_OPEN, _LOST, "2027-06-13", "unknown", None),
        (_OPEN, [_told("rdap", None)], "2027-06-13", "ok", "2027-06-13"),
        (_OPEN, [_told("rdap", "2020-01-01", days_ago=15)], None, "unknown", None),
        (
            _OPEN,
            [_told("rdap", "2026-01-01"), _told("whois", "2027-01-01")],
            None,
            "unknown",
            "2026-01-01",
        ),
        (_OPEN, [_told("rdap", "2028-06-13")], "2027-06-13", "ok", "2028-06-13"),
        (_OPEN, [_told("rdap", "2027-06-13", "clienthold")], None, "suspended", None),
        (_OPEN, [_told("rdap", "2027-06-13", "autorenewperiod")], None, "expiring", "2027-06-13"),
        (_OPEN, [_told("rdap", "2027-06-13", "ok")], None, "ok", "2027-06-13"),
        (_GO, [_told("rdap", "2027-06-13")], None, "unknown", None),
        (_GO, [_told("rdap", "2027-06-13")], "2027-06-30", "ok", "2027-06-30"),
        (_GO, [_told("rdap", "2016-04-29")], "2027-06-30", "unknown", "2027-06-30"),
        (_GO, [_told("rdap", "2023-04-29")], "2016-04-29", "expired", "2016-04-29"),
        (_GO, [_told("rdap", "2027-04-29")], "2026-04-29", "unknown", "2026-04-29"),
        (_GO, [_silent("rdap"), _silent("whois")], "2026-04-29", "expired", "2026-04-29"),
        (_GO, [_told("whois", "2023-04-29", "serverhold")], "2027-06-30", "suspended", None),
    ],
)
def test_state_and_day(
    name: str, said: list[Said], declared: str | None, state: str, until: str | None
) -> None:
    found = judge(name, said, _day(declared) if declared else None, _NOW.date(), 90)
    assert found.state.value == state, found.reason
    assert found.until == (_day(until) if until else None)
    assert found.reason.endswith(".")


def test_nothing_but_a_passed_day_is_ever_expired() -> None:
    silent = [_silent("rdap", outcome) for outcome in Outcome if outcome is not Outcome.TOLD]
    for each in silent:
        assert judge(_OPEN, [each], None, _NOW.date(), 90).state is State.UNKNOWN

"""Reminders: 30, 14, 7 and 1 days before and after, on working days."""

import datetime as dt

from pipeline.calendar import WorkingCalendar
from pipeline.config.people import People
from pipeline.register.board import Board, board_of
from pipeline.register.decide import Duty
from pipeline.register.duties import Owed
from pipeline.register.held import Held
from pipeline.register.people import who_acts
from pipeline.register.reminders import reminders_on
from tests.register.building import held, obligation

D = dt.date
CALENDAR = WorkingCalendar(checked_years=frozenset({2026, 2027}))


def _board(day: D, page: Held, **length: int) -> Board:
    owed = Owed("SK", (Duty(obligation(**length)),), ())
    return board_of(owed, {"B1.01": page}, CALENDAR, day)


def _told(page: Held, **length: int) -> dict[str, int]:
    """Return every reminder of half a year, by its day."""
    found = {}
    for number in range(200):
        day = D(2026, 10, 1) + dt.timedelta(days=number)
        for reminder in reminders_on(_board(day, page, **length).standings, CALENDAR, day):
            found[day.isoformat()] = reminder.days
    return found


def test_the_eight_reminders_of_half_a_year() -> None:
    # Due on Tuesday, 1 December 2026.
    assert _told(held(D(2026, 6, 1)), months=6) == {
        "2026-10-30": 30,
        "2026-11-17": 14,
        "2026-11-24": 7,
        "2026-11-30": 1,
        "2026-12-02": -1,
        "2026-12-08": -7,
        "2026-12-15": -14,
        "2026-12-31": -30,
    }


def test_what_is_renewed_each_month_is_not_reminded_of_a_month_before() -> None:
    assert sorted(_told(held(D(2026, 11, 2)), months=1).values()) == [-30, -14, -7, -1, 1, 7]


def test_what_says_nothing_or_has_no_day_is_not_reminded_of() -> None:
    assert _told(held(D(2026, 6, 1), silent=True), months=6) == {}
    assert _told(held(D(2026, 6, 1))) == {}


def _person(section: str, *roles: str) -> dict[str, object]:
    return {"name": "Contoh", "position": "Staf", "section": section, "roles": roles}


def test_who_acts() -> None:
    people = People.model_validate(
        {
            "people": {
                "a": _person("hukum", "writer"),
                "b": _person("hukum", "information_officer"),
                "c": _person("umum", "secretary"),
                "d": _person("ptip", "machine"),
            }
        }
    )
    owners = {
        owner: who_acts(obligation(owner=owner), people) for owner in ("hukum", "umum", "ptip")
    }
    assert owners == {"hukum": ("a",), "umum": ("c",), "ptip": ()}
    assert who_acts(obligation(person="b"), people) == ("b",)
    assert who_acts(obligation(person="z"), people) == ()

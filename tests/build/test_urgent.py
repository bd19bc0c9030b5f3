"""What has to be announced at once stands at the top of every page while it is in force."""

import datetime as dt
from typing import Any

from pipeline.build.compose import compose
from tests.building import AS_OF, Court

D = dt.date
_TOLD: dict[str, Any] = {"class": "serta_merta", "obligation": "M1", "expires_at": D(2026, 11, 22)}


def _urgent(court: Court, day: D = AS_OF) -> list[dict[str, str]]:
    tree = compose(court.load().site, court.config, court.catalogue, {}, day)
    found: list[dict[str, str]] = tree.frame["urgent"]
    return found


def test_from_its_day_until_it_ends(court: Court) -> None:
    court.add("pengumuman", title="Listrik Padam", date=D(2026, 11, 19), **_TOLD)
    told = {
        "title": "Listrik Padam",
        "url": "pengumuman/2026/11/contoh/",
        "until": "Berlaku sampai 21 November 2026.",
    }
    days = {day: _urgent(court, D(2026, 11, day)) for day in (18, 19, 21, 22)}
    assert days == {18: [], 19: [told], 21: [told], 22: []}


def test_the_newest_first_and_what_was_replaced_not_at_all(court: Court) -> None:
    for name, day in (("a", 16), ("b", 18), ("c", 17)):
        at = f"pengumuman/2026/11/{name}"
        court.add("pengumuman", at=at, title=f"Kabar {name}", date=D(2026, 11, day), **_TOLD)
    gone = {"on": D(2026, 11, 19), "by": "/pengumuman/2026/11/b/"}
    at = "pengumuman/2026/11/d"
    court.add("pengumuman", at=at, date=D(2026, 11, 19), superseded=gone, **_TOLD)
    assert [each["title"] for each in _urgent(court)] == ["Kabar b", "Kabar c", "Kabar a"]


def test_other_announcements_do_not_stand_there(court: Court) -> None:
    court.add("pengumuman")
    assert _urgent(court) == []

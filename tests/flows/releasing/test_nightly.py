"""A new day: what has ended is gone from the live site, what was to appear is there."""

import datetime as dt
from pathlib import Path

from pipeline.flows.progress import Silent
from pipeline.flows.releasing.nightly import nightly
from pipeline.flows.releasing.turned import Turned, turned
from tests.release.court import AT
from tests.review.courthouse import Courthouse

_SUMMONS = "panggilan/2026/11/dipanggil/index.html"
_PARTY = "Contoh Satu"
# The summons of the test's court is gone on 19 January 2027.
_LAST = dt.datetime(2027, 1, 18, 16, 59, tzinfo=dt.UTC)
_MINUTE = dt.timedelta(minutes=1)


def _night(worker: Path, at: dt.datetime) -> int:
    released = nightly(worker, None, at, Silent(), print)
    assert released is not None
    return released.exit_code


def _told(worker: Path, at: dt.datetime) -> list[Turned]:
    released = nightly(worker, None, at, Silent(), print)
    assert released is not None and released.deployed is not None
    return [*turned(released.built.checked.site, released.deployed)]


def _named(worker: Path) -> list[str]:
    """Every file of the live site that names the party."""
    live = worker / "var/www/current"
    return sorted(
        file.relative_to(live).as_posix()
        for file in live.rglob("*")
        if file.is_file() and _PARTY.encode() in file.read_bytes()
    )


def test_a_summons_ends_with_its_last_day(going: Courthouse) -> None:
    worker = going.folder / "worker"
    assert _SUMMONS in _named(worker)
    assert _night(worker, _LAST) == 0
    assert _SUMMONS in _named(worker)
    assert _night(worker, _LAST + _MINUTE) == 0
    assert _named(worker) == []
    assert not (worker / "var/www/current" / _SUMMONS).exists()


def test_the_night_tells_what_came_and_what_went_and_names_no_party(going: Courthouse) -> None:
    worker = going.folder / "worker"
    assert [(each.address, each.came, each.why) for each in _told(worker, _LAST)] == [
        ("/pengumuman/2026/11/libur/", False, "masa tayangnya habis 2026-11-29")
    ]
    (gone,) = _told(worker, _LAST + _MINUTE)
    assert (gone.address, gone.came) == ("/panggilan/2026/11/dipanggil/", False)
    assert gone.why == "masa tayangnya habis 2027-01-19"
    assert gone.title and _PARTY not in gone.title
    # A clock that goes back is no reason to keep quiet about what that brings.
    (came,) = _told(worker, _LAST)
    assert (came.address, came.came) == (gone.address, True)


def test_the_night_also_brings_what_came_into_main_and_changes_nothing_twice(
    going: Courthouse,
) -> None:
    worker = going.folder / "worker"
    assert _night(worker, AT) == 0
    live = (worker / "var/www/current").readlink()
    assert _night(worker, AT) == 0
    assert (worker / "var/www/current").readlink() == live

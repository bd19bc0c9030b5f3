"""Which files have their turn: what matters most always, and every one within a week."""

import datetime as dt

from pipeline.monitor.integrity.sample import WEEK, Turns, chosen, front

_EVERY = dt.timedelta(minutes=30)
_NOW = dt.datetime(2026, 11, 20, 3, 0, tzinfo=dt.UTC)
_FRONT = ("index.html", "robots.txt", "sitemap.xml", "berita/index.html", "assets/situs.js")
_DEEP = tuple(f"berita/2026/{n:05}/index.html" for n in range(20_000))
_PATHS = (*_FRONT, *_DEEP)


def test_what_matters_most_is_looked_at_each_time() -> None:
    assert set(front(_PATHS)) == set(_FRONT)
    taken = chosen(_PATHS, Turns({}), _EVERY, 20, "a")
    assert set(taken[: len(_FRONT)]) == set(_FRONT)


def test_what_was_wrong_comes_first_until_it_is_well() -> None:
    turns = Turns(dict.fromkeys(_PATHS, _NOW), {_DEEP[7], "gone.html"})
    assert chosen(_PATHS, turns, _EVERY, 20, "a")[0] == _DEEP[7]


def test_a_large_site_is_looked_at_whole_within_a_week() -> None:
    looked: dict[str, dt.datetime] = {}
    for number in range(int(WEEK / _EVERY)):
        at = _NOW + number * _EVERY
        looked |= dict.fromkeys(chosen(_PATHS, Turns(looked), _EVERY, 20, at.isoformat()), at)
    assert looked.keys() == set(_PATHS)


def test_of_what_waits_alike_the_lot_decides() -> None:
    one, other = (chosen(_PATHS, Turns({}), _EVERY, 40, salt)[5:] for salt in "ab")
    assert set(one) != set(other)

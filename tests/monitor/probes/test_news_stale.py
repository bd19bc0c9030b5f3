"""The newest entry of a feed."""

import datetime as dt

import pytest

from pipeline.monitor.probes.news_stale import judge, newest
from pipeline.monitor.result import State

_NOW = dt.datetime(2026, 11, 28, 3, 0, tzinfo=dt.UTC)
_FEED = '<feed xmlns="http://www.w3.org/2005/Atom">{}</feed>'
_ENTRY = "<entry><published>{}</published></entry>"


def _feed(*moments: str) -> bytes:
    return _FEED.format("".join(_ENTRY.format(each) for each in moments)).encode()


@pytest.mark.parametrize(
    ("feed", "state"),
    [
        (_feed("2026-11-14T10:00:00+07:00"), State.OK),
        (_feed("2026-11-14T09:59:59+07:00"), State.WARN),
        (_feed("2026-01-01T00:00:00Z", "2026-11-27T00:00:00Z"), State.OK),
        (_feed(), State.WARN),
        (_feed("2026-11-27"), State.UNKNOWN),
        (_feed(""), State.UNKNOWN),
        (b"<rss/>", State.UNKNOWN),
        (b"", State.UNKNOWN),
        (b"\x00", State.UNKNOWN),
        (None, State.UNKNOWN),
    ],
)
def test_how_the_news_stands(feed: bytes | None, state: State) -> None:
    assert judge(feed, _NOW, 14).state is state


def test_nothing_outside_the_feed_is_read() -> None:
    head = '<!DOCTYPE feed [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    with pytest.raises(ValueError, match="isoformat"):
        newest((head + _FEED.format(_ENTRY.format("&x;"))).encode())

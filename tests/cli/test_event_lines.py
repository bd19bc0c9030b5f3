"""Events of one kind and code are one line, however many probes they are of."""

import datetime as dt

from pipeline.cli.event_lines import event_lines, named
from pipeline.monitor.alarm import Event, Kind
from pipeline.monitor.probe import Probe
from pipeline.monitor.result import State

_AT = dt.datetime(2026, 11, 28, 5, 0, tzinfo=dt.UTC)


def _event(kind: Kind, code: str, subject: str) -> Event:
    return Event(kind, Probe(code, subject, dt.timedelta(hours=6)), State.WARN, "", _AT, _AT)


def test_twenty_missing_items_are_one_alarm_with_a_list() -> None:
    many = [_event(Kind.RAISED, "MON150", f"butir-{number}") for number in range(20)]
    lines = list(event_lines([*many, _event(Kind.RECOVERED, "MON001", "/")]))
    assert lines == [
        "ALARM MON150 Informasi wajib di situs yang tayang belum ada, atau menunggu pembaruan: "
        "butir-0, butir-1, butir-2, butir-3, butir-4, dan 15 lainnya. "
        "Lihat: terbit explain MON150.",
        "PULIH MON001 Halaman tidak menjawab, atau menjawab salah: /.",
    ]


def test_a_short_list_is_told_whole() -> None:
    assert named(["a", "b", "c", "d", "e"]) == "a, b, c, d, e"

"""Messages as people read them."""

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

from pipeline.monitor.alerts.decide import Alert, Stage
from pipeline.monitor.alerts.memory import Memory
from pipeline.monitor.alerts.words import text_of
from pipeline.monitor.incident import Cause, Incident, Moment, Turn

_AT = dt.datetime(2026, 11, 28, 5, 0, tzinfo=dt.UTC)
_ZONE = ZoneInfo("Asia/Jakarta")
_KEYS = tuple(f"MON001 /{number}/" for number in range(10))
_SEEN = tuple(Moment(_AT, Turn.JOINED, key, f"{key[7:]}: dijawab 502.") for key in _KEYS)
_DOWN = Incident(4, Cause.HOST, "", _AT, _AT, _KEYS, _KEYS, _SEEN)


def _text(stage: Stage, incident: Incident = _DOWN, **failing: Memory) -> tuple[str, str]:
    text = text_of(Alert(stage, (incident,)), "PN Contoh", _ZONE, failing)
    return text.title, text.body


def test_an_incident_says_what_is_wrong_since_when_and_what_to_do() -> None:
    title, body = _text(Stage.OPENED)
    assert title == "[PN Contoh] INSIDEN: Situs tidak dapat dibuka"
    assert body.splitlines()[:5] == [
        "Situs tidak dapat dibuka.",
        "Sejak 28-11-2026 pukul 12.00 WIB.",
        "",
        "Yang terlihat:",
        "- /0/: dijawab 502.",
    ]
    assert "- dan 2 lainnya: terbit monitor show" in body
    assert body.splitlines()[-2:] == [
        "Apa yang dilakukan: terbit explain MON001",
        "Catatan dan keputusan: terbit incident show 4",
    ]


def test_the_end_says_how_long_it_took() -> None:
    over = replace(_DOWN, live=(), closed=_AT + dt.timedelta(hours=2))
    title, body = _text(Stage.CLOSED, over)
    assert title == "[PN Contoh] PULIH: Situs tidak dapat dibuka"
    assert "Dari 28-11-2026 pukul 12.00 WIB sampai 28-11-2026 pukul 14.00 WIB." in body
    assert "explain" not in body
    missed = text_of(Alert(Stage.MISSED, (over,)), "PN Contoh", _ZONE, {})
    assert missed.title == "[PN Contoh] Sudah selesai: 1 insiden yang belum diberitahukan"
    assert missed.body.startswith("- Situs tidak dapat dibuka: 28-11-2026 pukul 12.00 WIB sampai")


def test_other_stages() -> None:
    assert "bagian dari insiden 2" in _text(Stage.MERGED, replace(_DOWN, merged=2))[1]
    assert _text(Stage.REMINDED)[0].startswith("[PN Contoh] BELUM SELESAI: ")
    assert _text(Stage.CHANGED)[0].startswith("[PN Contoh] SEBABNYA DIKETAHUI: ")
    blind = replace(_DOWN, cause=Cause.OWN_NETWORK)
    assert "Tidak ada yang dapat dikatakan tentang situs" in _text(Stage.OPENED, blind)[1]
    waiting = replace(_DOWN, cause=Cause.TAMPERED, live=(), explains=("MON100 /",))
    assert "menunggu ditutup oleh orang" in _text(Stage.REMINDED, waiting)[1]
    assert "terbit explain MON100" in _text(Stage.REMINDED, waiting)[1]


def test_doubts_are_listed_by_what_they_are_about() -> None:
    doubts = {f"MON150 {n}": f"Butir {n}: belum ada." for n in range(20)}
    text = text_of(Alert(Stage.DOUBTS, (), doubts), "PN Contoh", _ZONE, {})
    lines = text.body.splitlines()
    assert text.title == "[PN Contoh] Perlu dilihat"
    assert lines[0].endswith("(MON150)") and not lines[0].startswith("MON150")
    assert "- dan 12 lainnya: terbit monitor show" in lines
    assert len(lines) == 12


def test_channels_that_do_not_get_through_are_told() -> None:
    failing = Memory(_AT, failing=_AT, failures=3, why="dijawab 500")
    assert _text(Stage.OPENED, surel=failing)[1].endswith(
        "Saluran surel tidak sampai sejak 28-11-2026 pukul 12.00 WIB (3 kali): dijawab 500."
    )
    once = replace(failing, failures=1)
    assert "(sekali)" in _text(Stage.OPENED, surel=once, lain=Memory(_AT))[1]

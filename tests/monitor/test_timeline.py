"""A timeline in words: what happened at one moment stands together."""

import datetime as dt

from pipeline.monitor.incident import Cause, Incident, Moment, Turn
from pipeline.monitor.timeline import moments_of

_AT = dt.datetime(2026, 11, 28, 5, 0, tzinfo=dt.UTC)
_STEP = dt.timedelta(minutes=5)


def _words(cause: Cause, *moments: Moment, subject: str = "") -> list[str]:
    incident = Incident(1, cause, subject, _AT, _AT, (), (), moments)
    return [words for _, words in moments_of(incident)]


def test_what_alarms_together_is_a_line_a_code() -> None:
    joined = [Moment(_AT, Turn.JOINED, f"MON001 /{n}/", f"/{n}/: putus.") for n in range(7)]
    joined.append(Moment(_AT, Turn.JOINED, "MON010 x"))
    assert _words(
        Cause.HOST, Moment(_AT, Turn.OPENED, words="Situs tidak dapat dibuka"), *joined
    ) == [
        "Insiden dibuka. Situs tidak dapat dibuka.",
        "Halaman tidak menjawab, atau menjawab salah (MON001). "
        "/0/: putus; /1/: putus; /2/: putus; /3/: putus; /4/: putus; dan 2 lainnya.",
        "Sertifikat TLS tidak sah (MON010). MON010 x.",
    ]


def test_an_incident_of_one_code_is_opened_with_its_title() -> None:
    (first,) = _words(
        Cause.PROBE, Moment(_AT, Turn.OPENED, words="Pemeriksaan bermasalah"), subject="MON060"
    )
    assert first.startswith("Insiden dibuka. ") and first.endswith("(MON060).")
    assert "Pemeriksaan bermasalah" not in first


def test_the_other_turns() -> None:
    later = _AT + _STEP
    assert _words(
        Cause.DOMAIN,
        Moment(_AT, Turn.CAUSE, words="Nama domain berakhir"),
        Moment(later, Turn.LEFT, "MON001 /"),
        Moment(later, Turn.LEFT, "MON010 x"),
        Moment(later, Turn.MERGED, words="Bagian dari insiden 4"),
        Moment(later, Turn.CLOSED),
    ) == [
        "Sebabnya ternyata: Nama domain berakhir.",
        "Kembali baik: MON001 /; MON010 x.",
        "Bagian dari insiden 4.",
        "Insiden selesai.",
    ]

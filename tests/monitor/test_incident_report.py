"""The report on an incident says what is known, and of the rest that nobody wrote it."""

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

from pipeline.monitor.incident import Cause, Incident, Moment, Turn
from pipeline.monitor.incident_entries import Act, Entry, Exhibit
from pipeline.monitor.incident_report import Part, Report, markdown_of, report_of

_AT = dt.datetime(2026, 11, 28, 5, 0, tzinfo=dt.UTC)
_HOUR = dt.timedelta(hours=1)
_OPEN = Incident(
    3, Cause.HOST, "", _AT, _AT, ("MON001 /",), ("MON001 /",), (Moment(_AT, Turn.OPENED),)
)
_OVER = replace(_OPEN, live=(), closed=_AT + 2.5 * _HOUR)


def _report(incident: Incident, *written: Entry) -> Report:
    return report_of(incident, written, "PN Contoh", _AT + 3 * _HOUR, ZoneInfo("Asia/Jakarta"))


def _part(report: Report, title: str) -> Part:
    (found,) = [each for each in report.parts if each.title == title]
    return found


def test_what_people_wrote_stands_in_its_section() -> None:
    proof = Exhibit("var/bukti/insiden-3/a.txt", "0" * 64)
    report = _report(
        _OVER,
        Entry(3, _AT, Act.NOTE, "Ani", _AT, "Dihubungi.", (), (proof,)),
        Entry(3, _AT, Act.DECIDE, "Budi", _AT + _HOUR, "Pindah.", ("Menunggu", "Diam")),
        Entry(3, _AT, Act.RUN, "Ani", _AT + _HOUR, "tais-05 2026-11-28-1"),
    )
    assert report.state == "Keadaan per 28 November 2026: selesai 28-11-2026 pukul 14.30 WIB."
    assert _part(report, "Keputusan dan alternatif").rows == (
        ("28-11-2026 pukul 13.00 WIB", "Budi", "Pindah.", "Menunggu; Diam"),
    )
    assert [row[2] for row in _part(report, "Tindakan dan catatan").rows] == [
        "Catatan: Dihubungi.",
        "Pelaksanaan SOP dimulai: tais-05 2026-11-28-1",
    ]
    assert _part(report, "Bukti").rows == ((proof.path, proof.sha256),)
    assert _part(report, "Hasil").said == (
        "Selesai 28-11-2026 pukul 14.30 WIB, sesudah 2 jam 30 menit.",
        "Pelaksanaan SOP: tais-05 2026-11-28-1.",
    )


def test_what_nobody_wrote_is_owed() -> None:
    report = _report(_OPEN)
    for title in ("Keputusan dan alternatif", "Tindakan dan catatan", "Bukti"):
        assert _part(report, title).said == ("Belum ada yang dicatat.",)
    assert _part(report, "Hasil").said == (
        "Belum selesai; 1 pemeriksaan masih bermasalah.",
        "Pelaksanaan SOP belum dimulai.",
    )


def test_other_ends() -> None:
    blind = _report(replace(_OPEN, cause=Cause.OWN_NETWORK))
    assert "tidak diketahui" in _part(blind, "Situasi").said[2]
    waits = replace(_OPEN, cause=Cause.TAMPERED, live=())
    assert "menunggu ditutup" in _part(_report(waits), "Hasil").said[0]
    assert "insiden 9" in _part(_report(replace(_OVER, merged=9)), "Hasil").said[0]
    short = replace(_OVER, closed=_AT + dt.timedelta(seconds=20))
    assert _part(_report(short), "Hasil").said[0].endswith("sesudah 1 menit.")


def test_words_of_people_are_no_markup() -> None:
    entry = Entry(3, _AT, Act.NOTE, "Ani", _AT, "a | b <script> *c*")
    text = markdown_of(_report(_OPEN, entry))
    assert "Catatan: a \\| b \\<script\\> \\*c\\*" in text
    assert text.startswith("# Laporan insiden situs nomor 3\n\nPN Contoh. Keadaan per")

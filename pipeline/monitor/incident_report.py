"""The report on one incident: situation, course, alternatives, decision, evidence, result.

Source: SOP tabanan-f 5, tais-05 5-6 and madiun-e 5: situation, condition, problem and alternatives
are reported to the Kasubbag and passed on to the Sekretaris. What nobody wrote is said to be owed.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.dates import long_date
from pipeline.monitor.incident import Incident
from pipeline.monitor.incident_entries import WORDS, Act, Entry
from pipeline.monitor.timeline import moments_of

_SIGNS = re.compile(r"([\\`*_\[\]<>#|~])")
_NOBODY = "Belum ada yang dicatat."


@dataclass(frozen=True)
class Part:
    """One section: sentences, and a table below them where it has rows."""

    title: str
    said: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Report:
    """The whole report; `day` is when it was made."""

    title: str
    court: str
    day: dt.date
    state: str
    parts: tuple[Part, ...]


def report_of(
    incident: Incident, written: Sequence[Entry], court: str, at: dt.datetime, zone: dt.tzinfo
) -> Report:
    """Return the report on an incident as of a moment, by the court's clock."""
    day = at.astimezone(zone).date()
    ended = f"selesai {_at(incident.closed, zone)}" if incident.closed else "belum selesai"
    state = f"Keadaan per {long_date(day)}: {ended}."
    parts = (
        Part("Situasi", tuple(_situation(incident, zone))),
        Part("Jalannya", (), ("Waktu", "Yang terlihat"), _course(incident, zone)),
        Part("Keputusan dan alternatif", *_decisions(written, zone)),
        Part("Tindakan dan catatan", *_notes(written, zone)),
        Part("Bukti", *_evidence(written)),
        Part("Hasil", tuple(_result(incident, written, zone))),
    )
    return Report(f"Laporan insiden situs nomor {incident.id}", court, day, state, parts)


def _situation(incident: Incident, zone: dt.tzinfo) -> Iterator[str]:
    yield f"{incident.title}."
    yield f"Pertama terlihat {_at(incident.since, zone)}, dipastikan {_at(incident.opened, zone)}."
    if incident.blind:
        yield "Komputer pemantau tidak melihat situs; keadaan situs selama itu tidak diketahui."
    yield f"Pemeriksaan yang terkena: {len(incident.explains)}."


def _course(incident: Incident, zone: dt.tzinfo) -> tuple[tuple[str, ...], ...]:
    return tuple((_at(at, zone), words) for at, words in moments_of(incident))


_Table = tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[str, ...], ...]]


def _decisions(written: Sequence[Entry], zone: dt.tzinfo) -> _Table:
    rows = tuple(
        (_at(each.at, zone), each.by, each.words, "; ".join(each.alternatives))
        for each in written
        if each.act is Act.DECIDE
    )
    heads = ("Waktu", "Diputuskan oleh", "Keputusan", "Alternatif yang dipertimbangkan")
    return ((), heads, rows) if rows else ((_NOBODY,), (), ())


def _notes(written: Sequence[Entry], zone: dt.tzinfo) -> _Table:
    rows = tuple(
        (_at(each.at, zone), each.by, f"{WORDS[each.act]}: {each.words}")
        for each in written
        if each.act is not Act.DECIDE
    )
    return ((), ("Waktu", "Oleh", "Catatan"), rows) if rows else ((_NOBODY,), (), ())


def _evidence(written: Sequence[Entry]) -> _Table:
    pieces = {(piece.path, piece.sha256) for each in written for piece in each.evidence}
    heads = ("Berkas", "SHA-256")
    return ((), heads, tuple(sorted(pieces))) if pieces else ((_NOBODY,), (), ())


def _result(incident: Incident, written: Sequence[Entry], zone: dt.tzinfo) -> Iterator[str]:
    if incident.merged is not None:
        yield f"Digabung ke insiden {incident.merged}; selanjutnya dilaporkan di sana."
    elif incident.closed is not None:
        minutes = max(1, round((incident.closed - incident.since).total_seconds() / 60))
        yield f"Selesai {_at(incident.closed, zone)}, sesudah {_long(minutes)}."
    elif incident.waits:
        yield "Tanda-tandanya sudah berhenti; insiden menunggu ditutup oleh orang."
    else:
        yield f"Belum selesai; {len(incident.live)} pemeriksaan masih bermasalah."
    run = next((each.words for each in written if each.act is Act.RUN), "")
    yield f"Pelaksanaan SOP: {run}." if run else "Pelaksanaan SOP belum dimulai."


def _long(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    told = (f"{hours} jam", f"{rest} menit")
    return " ".join(words for words, count in zip(told, (hours, rest), strict=True) if count)


def _at(moment: dt.datetime, zone: dt.tzinfo) -> str:
    return moment.astimezone(zone).strftime("%d-%m-%Y pukul %H.%M %Z")


def markdown_of(report: Report) -> str:
    """Return a report as Markdown, in which no words of a person or a server are markup."""
    blocks = [f"# {_plain(report.title)}", f"{_plain(report.court)}. {_plain(report.state)}"]
    for number, part in enumerate(report.parts, start=1):
        blocks.append(f"## {number}. {_plain(part.title)}")
        blocks += map(_plain, part.said)
        if part.rows:
            rows = [
                part.heads,
                ("---",) * len(part.heads),
                *(map(_plain, row) for row in part.rows),
            ]
            blocks.append("\n".join(f"| {' | '.join(row)} |" for row in rows))
    return "\n\n".join(blocks) + "\n"


def _plain(text: str) -> str:
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))

"""Did history, approvals and journal come back whole? Asked of the restored folder."""

from collections.abc import Iterator
from pathlib import Path

from pipeline.archive.faults import drill_history
from pipeline.archive.record import Kept, Record
from pipeline.errors import TerbitError
from pipeline.findings import Finding, Place
from pipeline.flows.keeping.assemble import place_of
from pipeline.flows.reviewing.audit import Audited, audit
from pipeline.journal import PATH as JOURNAL
from pipeline.journal import broken
from pipeline.outside.bundles import Refs, refs_of, unsound

_SHOWN = 5


def history_findings(root: Path, court: Path, record: Record) -> Iterator[Finding]:
    """Yield what of history and journal did not come back as it was."""
    for kept in record.repositories:
        yield from _repository(place_of(court, kept), kept)
    yield from _journal(root, court)


def _repository(place: Path, kept: Kept) -> Iterator[Finding]:
    said = unsound(place)
    if said:
        yield _finding(kept.name, f"Periksa repositori asalnya. Git menemukan: {said[:160]}")
    if refs_of(place) != Refs(kept.head, kept.refs):
        yield _finding(kept.name, "Buat cadangan baru: cabang tidak kembali seperti semula.")


def approvals(root: Path, court: Path) -> tuple[str, tuple[Finding, ...]]:
    """Compare the audit here with that of the restored folder.

    Returns what was compared, as words for a report, and changes of main whose approvals no longer
    say what they say here. Where nothing can be audited here, the words say so.
    """
    try:
        here = {each.received.new: _told(each) for each in audit(root).changes}
    except TerbitError as problem:
        return f"Persetujuan belum dapat diperiksa. {problem}", ()
    try:
        there = {each.received.new: _told(each) for each in audit(court).changes}
    except TerbitError as problem:
        message = f"Persetujuan tidak terbaca di hasil pemulihan: {problem}"
        return "Persetujuan tidak pulih.", (_finding("persetujuan", message),)
    message = "Bandingkan terbit audit di sini dan di hasil pemulihan: hasilnya berbeda."
    changed = (commit for commit, told in there.items() if told != here.get(commit, told))
    findings = tuple(_finding(f"komit {commit[:10]}", message) for commit in changed)
    return f"Persetujuan: {len(there)} perubahan main dibandingkan.", findings


def _told(each: Audited) -> tuple[str, ...]:
    return (*(reason.code for reason in each.reasons), each.trouble)


def _journal(root: Path, court: Path) -> Iterator[Finding]:
    """Yield where the journal, which only grows, is not the beginning of what it is now, and where
    one of its lines does not carry the hash of the line before."""
    kept, live = court / JOURNAL, root / JOURNAL
    raw = kept.read_bytes() if kept.exists() else b""
    if live.exists() and not live.read_bytes().startswith(raw):
        message = "Cari tahu siapa yang mengubah jurnal: isinya dulu bukan awal dari isinya kini."
        yield _finding(JOURNAL, message)
    for number in list(broken(raw))[:_SHOWN]:
        message = (
            "Cari tahu siapa yang mengubah jurnal: baris ini bukan sambungan baris sebelumnya."
        )
        yield drill_history.FAULT.at(Place(JOURNAL, number), message)


def _finding(place: str, message: str) -> Finding:
    return drill_history.FAULT.at(Place(place), message)

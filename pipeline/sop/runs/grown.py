"""How a run may grow from one commit to the next: entries by the person who commits, at the end.

The gate lets an open run be changed by anybody who signs; so before a run is closed, its whole
history is looked through for what the commands would never write.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.sop.runs.run import Entry, Run


@dataclass(frozen=True)
class Version:
    """A run as one commit left it, and everyone whom that commit names as its author."""

    commit: str
    authors: frozenset[str]
    run: Run


Growth = Iterator[tuple[tuple[str | int, ...], str]]


def misgrown(versions: Sequence[Version]) -> Iterator[str]:
    """Yield what was changed, or written for somebody else; versions run from the oldest."""
    before: Run | None = None
    for version in versions:
        for _, message in growth(before, version.run, version.authors):
            yield f"Periksa {version.run.path}, komit {version.commit[:10]}: {message}"
        before = version.run


def growth(before: Run | None, run: Run, authors: frozenset[str]) -> Growth:
    """Yield what one version does that no version may, each with its key in the file.

    `authors` are those who wrote it; a closed run does not grow at all.
    """
    old = before.entries if before else ()
    if before is not None and before.closed is not None:
        if before != run:
            yield ("closed",), "pelaksanaan yang sudah ditutup diubah."
        return
    if before is None and run.opened.by not in authors:
        yield ("opened", "by"), f"dimulai atas nama {run.opened.by}, bukan oleh pembuat komit."
    if before is not None and _head(before) != _head(run):
        yield ("opened",), "awal pelaksanaan diubah."
    if len(run.entries) < len(old):
        yield ("entries",), "isian dihapus."
    if run.closed is not None and run.closed.by not in authors:
        yield ("closed", "by"), f"ditutup atas nama {run.closed.by}, bukan oleh pembuat komit."
    for index, entry in enumerate(run.entries):
        earlier = old[index] if index < len(old) else None
        yield from _entry(index, earlier, entry, authors)


def _head(run: Run) -> tuple[object, ...]:
    return run.sop, run.period, run.procedure, run.opened


def _entry(index: int, earlier: Entry | None, entry: Entry, authors: frozenset[str]) -> Growth:
    key, number = ("entries", index), index + 1
    if earlier is None and entry.by not in authors:
        yield (*key, "by"), f"isian ke-{number} atas nama {entry.by}, bukan oleh pembuat komit."
    if earlier is not None and _bare(earlier) != _bare(entry):
        yield key, f"isian ke-{number} diubah; yang benar menambah pembetulan."
    known = earlier.evidence if earlier else ()
    if entry.evidence[: len(known)] != known:
        yield (*key, "evidence"), f"bukti isian ke-{number} diganti atau dihapus."
    for place, each in enumerate(entry.evidence[len(known) :], start=len(known)):
        # A correction takes over what its first entry showed.
        if each.by not in authors and entry.corrects is None:
            told = f"bukti isian ke-{number} atas nama {each.by}, bukan oleh pembuat komit."
            yield (*key, "evidence", place), told


def _bare(entry: Entry) -> Entry:
    return entry.model_copy(update={"evidence": ()})

"""How a run may grow from one commit to the next: entries by the person who commits, at the end.

The gate lets an open run be changed by anybody who signs; so before a run is closed, its whole
history is looked through for what the commands would never write.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.sop.runs.run import Entry, Evidence, Run


@dataclass(frozen=True)
class Version:
    """A run as one commit left it, and everyone whom that commit names as its author."""

    commit: str
    authors: frozenset[str]
    run: Run


def misgrown(versions: Sequence[Version]) -> Iterator[str]:
    """Yield what was changed, or written for somebody else; versions run from the oldest."""
    before: Run | None = None
    for version in versions:
        for message in _between(before, version):
            yield f"Periksa {version.run.path}, komit {version.commit[:10]}: {message}"
        before = version.run


def _between(before: Run | None, version: Version) -> Iterator[str]:
    run, authors = version.run, version.authors
    old = before.entries if before else ()
    if before is None and run.opened.by not in authors:
        yield f"dimulai atas nama {run.opened.by}, bukan oleh pembuat komit."
    if before is not None and _head(before) != _head(run):
        yield "awal pelaksanaan diubah."
    if len(run.entries) < len(old):
        yield "isian dihapus."
    for index, entry in enumerate(run.entries):
        earlier = old[index] if index < len(old) else None
        yield from _entry(index + 1, earlier, entry, authors)


def _head(run: Run) -> tuple[object, ...]:
    return run.sop, run.period, run.procedure, run.opened


def _entry(
    number: int, earlier: Entry | None, entry: Entry, authors: frozenset[str]
) -> Iterator[str]:
    if earlier is None and entry.by not in authors:
        yield f"isian ke-{number} atas nama {entry.by}, bukan oleh pembuat komit."
    if earlier is not None and _bare(earlier) != _bare(entry):
        yield f"isian ke-{number} diubah; yang benar menambah pembetulan."
    known = earlier.evidence if earlier else ()
    if entry.evidence[: len(known)] != known:
        yield f"bukti isian ke-{number} diganti atau dihapus."
    yield from _new_evidence(number, entry.evidence[len(known) :], entry, authors)


def _bare(entry: Entry) -> Entry:
    return entry.model_copy(update={"evidence": ()})


def _new_evidence(
    number: int, added: Sequence[Evidence], entry: Entry, authors: frozenset[str]
) -> Iterator[str]:
    """Yield evidence in another's name; a correction takes over what its first entry showed."""
    for each in added:
        if each.by not in authors and entry.corrects is None:
            yield f"bukti isian ke-{number} atas nama {each.by}, bukan oleh pembuat komit."

"""One file to its result: each family of files has its own maker."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from pipeline.findings import Finding
from pipeline.intake.documents.make import make_pdf
from pipeline.intake.documents.office import make_office
from pipeline.intake.documents.scan import make_scan
from pipeline.intake.documents.tables import make_text
from pipeline.intake.faults import cover_without_photo, ending_differs
from pipeline.intake.kinds import Family
from pipeline.intake.outcome import Outcome, Refused, Source, Wishes
from pipeline.intake.photos.make import make_photo
from pipeline.intake.recordings.make import make_recording

Maker = Callable[[Source, Path, Wishes], Outcome]
# What every child needs loaded, by name: importing is the slow part of a short life.
WARM = (
    "pipeline.intake.photos.develop",
    "pipeline.outside.pdf.structure",
    "pipeline.outside.pdf.pages",
    "pipeline.outside.pdf.rewrite",
)
MAKERS: dict[Family, Maker] = {
    "photo": make_photo,
    "pdf": make_pdf,
    "office": make_office,
    "audio": make_recording,
    "video": make_recording,
    "text": make_text,
}
_SCANNED = ("photo", "pdf")


def make(source: Source, work: Path, wishes: Wishes) -> Outcome:
    """Return what comes of a file, written into the empty folder `work`."""
    scanned = wishes.scan and source.type.family in _SCANNED
    maker = make_scan if scanned else MAKERS[source.type.family]
    if wishes.covers and source.type.family != "photo":
        message = "Tutup di naskah aslinya: `--cover` hanya untuk foto."
        return Refused(cover_without_photo.FAULT.at(source.place, message))
    outcome = maker(source, work, wishes)
    if isinstance(outcome, Refused):
        return outcome
    return replace(outcome, told=(*_of_ending(source), *outcome.told))


def _of_ending(source: Source) -> tuple[Finding, ...]:
    _, dot, ending = source.shown.rpartition("/")[2].lower().rpartition(".")
    if not dot or ending in source.type.endings:
        return ()
    message = f"Pastikan berkasnya benar: namanya .{ending}, isinya {source.type.label}."
    return (ending_differs.FAULT.at(source.place, message),)

"""One file to its result: each family of files has its own maker."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from pipeline.findings import Finding
from pipeline.intake.faults import cover_without_photo, ending_differs, type_not_taken
from pipeline.intake.kinds import Family
from pipeline.intake.outcome import Outcome, Refused, Source, Wishes
from pipeline.intake.photos.make import make_photo

Maker = Callable[[Source, Path, Wishes], Outcome]
# What every child needs loaded, by name: importing is the slow part of a short life.
WARM = ("pipeline.intake.photos.develop",)
MAKERS: dict[Family, Maker] = {"photo": make_photo}


def make(source: Source, work: Path, wishes: Wishes) -> Outcome:
    """Return what comes of a file, written into the empty folder `work`."""
    maker = MAKERS.get(source.type.family)
    if maker is None:
        message = f"Pakai jenis lain: {source.type.label} belum diterima."
        return Refused(type_not_taken.FAULT.at(source.place, message))
    if wishes.covers and source.type.family != "photo":
        message = "Tutup di naskah aslinya: `--cover` hanya untuk foto."
        return Refused(cover_without_photo.FAULT.at(source.place, message))
    outcome = maker(source, work, wishes)
    if isinstance(outcome, Refused):
        return outcome
    return replace(outcome, told=(*_of_ending(source), *outcome.told))


def _of_ending(source: Source) -> tuple[Finding, ...]:
    ending = source.shown.rpartition(".")[2].lower()
    if "." not in source.shown or ending in source.type.endings:
        return ()
    message = f"Pastikan berkasnya benar: namanya .{ending}, isinya {source.type.label}."
    return (ending_differs.FAULT.at(source.place, message),)

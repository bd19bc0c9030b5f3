"""Office files: looked at, turned into PDF/A by LibreOffice, then cleaned like any PDF."""

import shutil
from dataclasses import replace
from pathlib import Path

from pipeline.content.receipt import Removed
from pipeline.findings import Finding
from pipeline.intake.documents.clean import clean_pdf
from pipeline.intake.documents.needs import OFFICE, missing
from pipeline.intake.documents.office_facts import Office, Unfit, read_office
from pipeline.intake.faults import (
    changes_not_settled,
    conversion_failed,
    document_broken,
    document_locked,
    document_too_complex,
    office_hides_something,
    type_not_taken,
)
from pipeline.intake.outcome import Outcome, Refused, Source, Wishes
from pipeline.outside.limited import LIMITS, Failed, limited
from pipeline.outside.office import office_to_pdf
from pipeline.outside.programs import version_of
from pipeline.registry import Rule

_UNFIT: dict[Unfit, tuple[Rule, str]] = {
    "unknown": (type_not_taken.FAULT, "Pakai jenis lain: ini bukan berkas perkantoran."),
    "locked": (document_locked.FAULT, "Simpan ulang naskah tanpa kata sandi."),
    "broken": (document_broken.FAULT, "Simpan ulang naskah dari aplikasi asalnya: isinya rusak."),
    "bomb": (
        document_too_complex.FAULT,
        "Simpan ulang naskah dari aplikasi asalnya: isinya mengembang tidak wajar.",
    ),
}
_LANGUAGE = "id"
# What LibreOffice wrote on the way was not in the file that came in.
_OF_LIBREOFFICE: frozenset[Removed] = frozenset({"producer", "xmp"})


def make_office(source: Source, work: Path, wishes: Wishes) -> Outcome:
    """Return an office file as a clean PDF, or why there is none."""
    found = limited(LIMITS, read_office, source.file)
    refusal = refusal_of("bomb" if isinstance(found, Failed) else found, source)
    if refusal is not None or not isinstance(found, Office):
        assert refusal is not None
        return Refused(refusal)
    absent = missing(OFFICE, source.place)
    return Refused(absent) if absent else _converted(source, found, work, wishes)


def refusal_of(found: Office | Unfit, source: Source) -> Finding | None:
    """Return why an office file is not taken, from what is known of it, or None."""
    if not isinstance(found, Office):
        known, message = _UNFIT[found]
        return known.at(source.place, message)
    if found.changes:
        message = "Terima atau tolak semua perubahan terlacak, simpan, lalu serahkan lagi."
        return changes_not_settled.FAULT.at(source.place, message)
    return None


def _converted(source: Source, found: Office, work: Path, wishes: Wishes) -> Outcome:
    folder = work / "office"
    folder.mkdir()
    neutral = folder / f"naskah.{found.ending}"
    shutil.copyfile(source.file, neutral)
    made, _ = office_to_pdf(neutral, found.kind, folder)
    if made is None:
        message = "Simpan naskah sebagai PDF di aplikasi asalnya: pengubahannya gagal di sini."
        return Refused(conversion_failed.FAULT.at(source.place, message))
    tools = {"LibreOffice": (version_of("soffice") or "?").removeprefix("LibreOffice ")}
    outcome = clean_pdf(
        made,
        work / "hasil.pdf",
        source.place,
        title=wishes.title,
        language=_LANGUAGE,
        made_with=tools,
    )
    return _with_notes(outcome, found, source)


def _with_notes(outcome: Outcome, found: Office, source: Source) -> Outcome:
    if isinstance(outcome, Refused):
        return outcome
    notes = []
    if found.hides:
        message = "Periksa hasilnya: komentar atau bagian tersembunyi tidak ikut."
        notes.append(office_hides_something.FAULT.at(source.place, message))
    scripts: set[Removed] = {"script"} if found.macros else set()
    removed = tuple(sorted({*outcome.removed, *scripts} - _OF_LIBREOFFICE))
    return replace(outcome, removed=removed, told=(*notes, *outcome.told))

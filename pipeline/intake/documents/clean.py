"""A PDF is read, judged, written anew in a child, and looked at once more."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from pipeline.findings import Finding, Place
from pipeline.intake.documents.judge import Verdict, judge
from pipeline.intake.faults import conversion_failed
from pipeline.intake.outcome import Made, Outcome, Refused
from pipeline.outside.limited import LIMITS, Failed, limited
from pipeline.outside.pdf.read import read_pdf, tools
from pipeline.outside.pdf.rewrite import rewrite
from pipeline.outside.pdf.structure import read_structure
from pipeline.pdf.facts import Mark, Pdf, Structure, Unread

TYPE = "application/pdf"
# What may still stand in a PDF after it was written anew.
_MAY_STAY = frozenset({Mark.TAGGED, Mark.FORM})


def clean_pdf(
    file: Path,
    out: Path,
    place: Place,
    *,
    title: str | None = None,
    language: str | None = None,
    made_with: Mapping[str, str] | None = None,
) -> Outcome:
    """Return the PDF `file` fit to publish as `out`, or why it is not.

    `language` is set where the file names none; `made_with` are the programs that made `file`.
    """
    pdf = read_pdf(file)
    verdict = judge(pdf, place, title)
    if verdict.refused is not None or isinstance(pdf, Unread):
        assert verdict.refused is not None
        return Refused(verdict.refused)
    failure = _written(file, out, pdf, verdict, language, place)
    if failure is not None:
        return Refused(failure)
    used = {**(made_with or {}), **tools()}
    pages = len(pdf.pages)
    return Made(out, TYPE, "pdf", verdict.removed, verdict.told, pages=pages, tools=used)


def _written(
    file: Path, out: Path, pdf: Pdf, verdict: Verdict, language: str | None, place: Place
) -> Finding | None:
    if verdict.keeps:
        shutil.copyfile(file, out)
        return None
    spoken = pdf.structure.language or language or ""
    done = limited(LIMITS, rewrite, file, out, verdict.title, spoken, verdict.keeps_claim)
    again = None if isinstance(done, Failed) else limited(LIMITS, read_structure, out)
    if isinstance(again, Structure) and not left_in(again) and again.pages == pdf.structure.pages:
        return None
    message = "Simpan ulang dokumen dari aplikasi asalnya: pembersihannya tidak tuntas."
    return conversion_failed.FAULT.at(place, message)


def left_in(structure: Structure) -> list[str]:
    """Return what a cleaned PDF still tells of people, programs and files."""
    names = structure.names
    told = [word for word in (names.author, names.program, *names.others) if word]
    return [*told, *sorted(structure.marks - _MAY_STAY)]

"""Scans: pages or a photo of a paper become pictures, then PDF/A with an Indonesian text layer.

A PDF is drawn anew as a reader sees it, so what lay under a box is gone and not only covered.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.content.receipt import Removed
from pipeline.findings import Finding
from pipeline.intake.documents.clean import clean_pdf
from pipeline.intake.documents.judge import judge, removed_from
from pipeline.intake.documents.needs import SCANS, missing
from pipeline.intake.faults import conversion_failed, document_too_complex
from pipeline.intake.outcome import Outcome, Refused, Source, Wishes
from pipeline.intake.photos.make import make_photo
from pipeline.outside.limited import LIMITS, Failed, limited
from pipeline.outside.pdf.flatten import bind, draw_pages, picture_of, settle_names
from pipeline.outside.pdf.structure import read_structure
from pipeline.outside.programs import version_of
from pipeline.outside.scanning import with_text
from pipeline.pdf.facts import Structure, Unread

MOST_PAGES = 300
_PAGES_A_CHILD = 10
_LANGUAGE = "id"


def make_scan(source: Source, work: Path, wishes: Wishes) -> Outcome:
    """Return a photo of a paper, or a PDF, as a PDF with its words, or why there is none."""
    absent = missing(SCANS, source.place)
    if absent is not None:
        return Refused(absent)
    folder = work / "pindaian"
    folder.mkdir()
    is_pdf = source.type.family == "pdf"
    drawn = _of_pdf(source, folder) if is_pdf else _of_photo(source, folder, wishes)
    return Refused(drawn) if isinstance(drawn, Finding) else _read(source, drawn, work, wishes)


@dataclass(frozen=True)
class _Drawn:
    """The pages as pictures, and what their source told besides."""

    pictures: tuple[Path, ...]
    removed: tuple[Removed, ...] = ()


def _of_photo(source: Source, folder: Path, wishes: Wishes) -> _Drawn | Finding:
    outcome = make_photo(source, folder, Wishes(covers=wishes.covers))
    if isinstance(outcome, Refused):
        return outcome.finding
    return _Drawn((outcome.file,), outcome.removed)


def _of_pdf(source: Source, folder: Path) -> _Drawn | Finding:
    structure = limited(LIMITS, read_structure, source.file)
    if not isinstance(structure, Structure):
        why = structure if isinstance(structure, Unread) else Unread("too_complex")
        refused = judge(why, source.place).refused
        assert refused is not None
        return refused
    if structure.pages > MOST_PAGES:
        message = f"Pecah dokumen: pindaian paling banyak {MOST_PAGES} halaman."
        return document_too_complex.FAULT.at(source.place, message)
    for first in range(0, structure.pages, _PAGES_A_CHILD):
        last = min(first + _PAGES_A_CHILD, structure.pages)
        if isinstance(limited(LIMITS, draw_pages, source.file, first, last, folder), Failed):
            message = f"Simpan ulang dokumen: halaman {first + 1} sampai {last} gagal digambar."
            return conversion_failed.FAULT.at(source.place, message)
    pictures = tuple(picture_of(folder, index) for index in range(structure.pages))
    return _Drawn(pictures, removed_from(structure))


def _read(source: Source, drawn: _Drawn, work: Path, wishes: Wishes) -> Outcome:
    bound = work / "pindaian" / "gambar.pdf"
    bind(drawn.pictures, bound)
    made, _ = with_text(bound, len(drawn.pictures), work / "pindaian")
    settled = bound.with_name("tetap.pdf")
    if made is None or isinstance(limited(LIMITS, settle_names, made, settled), Failed):
        message = "Pindai ulang dengan lebih terang dan tegak: tulisannya gagal dibaca."
        return Refused(conversion_failed.FAULT.at(source.place, message))
    outcome = clean_pdf(
        settled,
        work / "hasil.pdf",
        source.place,
        title=wishes.title,
        language=_LANGUAGE,
        made_with=_tools(),
    )
    # What the programs of the way wrote was not in the file that came in.
    return outcome if isinstance(outcome, Refused) else replace(outcome, removed=drawn.removed)


def _tools() -> dict[str, str]:
    named = {"OCRmyPDF": "ocrmypdf", "Tesseract": "tesseract"}
    shown = {name: version_of(program) for name, program in named.items()}
    return {name: words.split()[-1] for name, words in shown.items() if words}

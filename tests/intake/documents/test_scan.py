"""Pictures of papers get words, and what lay under a box is gone for good."""

import hashlib
from pathlib import Path

import pytest

from pipeline.intake.documents.needs import SCANS, is_there
from pipeline.intake.kinds import PDF, PNG, FileType
from pipeline.intake.make import make
from pipeline.intake.outcome import Made, Outcome, Refused, Source, Wishes
from pipeline.outside.pdf.read import read_pdf
from pipeline.pdf.facts import Mark, Pdf
from tests.conftest import missing
from tests.papers import Paper, box, letter, locked, scanned, words

LINE = "Pengumuman jam layanan pengadilan"


@pytest.fixture(autouse=True)
def programs() -> None:
    if not is_there(SCANS):
        missing("ocrmypdf with tesseract-ocr-ind")


def taken_in(content: bytes, folder: Path, kind: FileType = PDF) -> Outcome:
    file, work = folder / "masuk", folder / "work"
    file.write_bytes(content)
    work.mkdir()
    source = Source(file, "masuk", kind, len(content), hashlib.sha256(content).hexdigest())
    return make(source, work, Wishes(scan=True, title="Pengumuman"))


def read(outcome: Outcome) -> Pdf:
    assert isinstance(outcome, Made), outcome
    pdf = read_pdf(outcome.file)
    assert isinstance(pdf, Pdf)
    return pdf


def fresh(folder: Path, name: str) -> Path:
    (folder / name).mkdir()
    return folder / name


def test_what_lay_under_a_box_is_gone(tmp_path: Path) -> None:
    paper = Paper().page(words(LINE, size=18), words("Saksi Melati", y=600), box(60, 590, 300, 30))
    pdf = read(taken_in(paper.bytes(), tmp_path))
    assert "jam layanan" in pdf.pages[0].text
    assert "Melati" not in pdf.pages[0].text
    assert pdf.pages[0].hidden == ()
    assert not pdf.pages[0].covered_picture


def test_a_scan_becomes_an_archive_document_with_words(tmp_path: Path) -> None:
    content = scanned("Pengadilan Negeri Contoh", LINE)
    outcome, again = (taken_in(content, fresh(tmp_path, name)) for name in ("a", "b"))
    pdf = read(outcome)
    assert pdf.structure.pdfa == "2b"
    assert pdf.structure.pdfa_faults == ()
    assert pdf.structure.language == "id"
    assert pdf.structure.names.title == "Pengumuman"
    assert pdf.without_text == ()
    assert Mark.OLDER_VERSIONS not in pdf.structure.marks
    assert isinstance(outcome, Made)
    assert isinstance(again, Made)
    assert again.file.read_bytes() == outcome.file.read_bytes()
    assert set(outcome.tools) >= {"OCRmyPDF", "Tesseract"}


def test_a_photo_of_a_paper_becomes_a_document(tmp_path: Path) -> None:
    file = tmp_path / "kertas.png"
    letter("Pengadilan Negeri Contoh", LINE).save(file)
    pdf = read(taken_in(file.read_bytes(), tmp_path, PNG))
    assert "jam layanan" in pdf.pages[0].text
    assert abs(pdf.pages[0].height - 842) < 1


def test_a_locked_one_is_refused(tmp_path: Path) -> None:
    outcome = taken_in(locked(), tmp_path)
    assert isinstance(outcome, Refused)
    assert outcome.finding.code == "INT040"

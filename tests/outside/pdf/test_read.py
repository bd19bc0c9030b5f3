"""A PDF is read whole in children, kept by its bytes, and read again when they change."""

from pathlib import Path

import pytest

from pipeline.outside.pdf import read
from pipeline.outside.pdf.read import Readings, read_pdf
from pipeline.pdf.facts import Pdf, Unread
from tests.papers import Paper, plain, words


def test_every_page_is_read(tmp_path: Path) -> None:
    paper = Paper()
    for number in range(60):
        paper.page(words(f"Halaman {number + 1}"))
    pdf = read_pdf(paper.save(tmp_path))
    assert isinstance(pdf, Pdf)
    assert [page.text.strip() for page in pdf.pages] == [f"Halaman {n + 1}" for n in range(60)]


def test_the_same_bytes_are_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    readings = Readings(tmp_path / "bacaan")
    first, second = tmp_path / "a.pdf", tmp_path / "b.pdf"
    first.write_bytes(plain())
    second.write_bytes(plain())
    found = readings.read(first)
    monkeypatch.setattr(read, "read_pdf", lambda file: pytest.fail(f"{file} was read again"))
    assert readings.read(second) == found


def test_other_bytes_are_read_again(tmp_path: Path) -> None:
    readings = Readings(tmp_path / "bacaan")
    file = tmp_path / "a.pdf"
    file.write_bytes(plain("Yang lama."))
    readings.read(file)
    file.write_bytes(plain("Yang baru sekali."))
    found = readings.read(file)
    assert isinstance(found, Pdf)
    assert found.pages[0].text.strip() == "Yang baru sekali."


def test_what_was_kept_and_is_broken_is_read_again(tmp_path: Path) -> None:
    folder, file = tmp_path / "bacaan", tmp_path / "a.pdf"
    file.write_bytes(plain())
    found = Readings(folder).read(file)
    [kept] = folder.iterdir()
    kept.write_text(kept.read_text()[:-20])
    other = tmp_path / "b.pdf"
    other.write_bytes(plain())
    assert Readings(folder).read(other) == found


def test_what_cannot_be_read_is_kept_too(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"%PDF-1.7\n")
    assert Readings(tmp_path / "bacaan").read(file) == Unread("corrupt")
    assert len(list((tmp_path / "bacaan").iterdir())) == 1


def test_no_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        Readings(tmp_path).read(tmp_path / "tidak-ada.pdf")

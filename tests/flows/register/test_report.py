"""The yearly report as files: PDF/A, a page that waits to be filled in, and the same bytes."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from pipeline.content.load import load_site
from pipeline.errors import ConfigError, UsageError
from pipeline.flows.register.report import write_report
from pipeline.outside.pdf.read import read_pdf
from pipeline.pdf.facts import Pdf
from pipeline.register.held import held_on
from tests.building import ROOT, Court, make_court

_DAY = dt.date(2026, 11, 20)


def test_the_report_of_the_demo_on_paper(tmp_path: Path) -> None:
    made = write_report(ROOT, tmp_path / "a", _DAY, 2025)
    assert (made.due, made.counts and made.counts.received) == (dt.date(2026, 3, 31), 8)
    found = read_pdf(made.files[1])
    assert isinstance(found, Pdf)
    assert (found.structure.pdfa, found.structure.pdfua) == ("2a", "1")
    assert found.structure.pdfa_faults == ()
    text = " ".join(" ".join(page.text for page in found.pages).split())
    for words in (
        "Permohonan yang diterima 8",
        "4,9 hari kerja",
        "Diisi pengadilan",
        "Contoh Ketua",
    ):
        assert words in text
    again = write_report(ROOT, tmp_path / "b", _DAY, 2025)
    assert [file.read_bytes() for file in made.files] == [file.read_bytes() for file in again.files]


@pytest.fixture
def court(tmp_path: Path) -> Court:
    """A court's folder with no content."""
    return make_court(tmp_path / "court")


@pytest.mark.parametrize("filled", [True, False], ids=["asked for", "marks left alone"])
def test_the_page_is_not_there_until_it_is_filled_in(
    court: Court, tmp_path: Path, *, filled: bool
) -> None:
    made = write_report(court.root, tmp_path / "a", _DAY, 2025)
    text = made.files[0].read_text(encoding="utf-8")
    if filled:
        text = "\n".join(line for line in text.split("\n") if not line.startswith("ISI "))
    else:
        start, end = text.index("to_fill:"), text.index("\n---", 5)
        text = text[:start].rstrip() + text[end:]
    court.write(made.place, text)
    loaded = load_site(court.root)
    assert loaded.findings == ()
    assert held_on(loaded.site, _DAY)["B4.01"].unfilled


def test_the_other_reports_of_the_year_have_their_deadlines(tmp_path: Path) -> None:
    made = write_report(ROOT, tmp_path, _DAY, 2025)
    told = {each.obligation.id: (each.due, each.there) for each in made.others}
    assert told["B3.02"] == (dt.date(2026, 3, 31), True)
    assert told["J.07"] == (dt.date(2026, 3, 31), False)
    assert "B4.01" not in told and "J.01" not in told


@pytest.mark.parametrize("year", [2027, 1999])
def test_other_years_are_refused(tmp_path: Path, year: int) -> None:
    with pytest.raises(UsageError):
        write_report(ROOT, tmp_path, _DAY, year)


def test_a_register_that_cannot_be_read_is_not_passed_over(court: Court, tmp_path: Path) -> None:
    court.write("content/permohonan/2025.yml", "year: 2025\nnama: x\n")
    with pytest.raises(ConfigError, match=r"2025\.yml:2"):
        write_report(court.root, tmp_path / "a", _DAY, 2025)
    shutil.rmtree(court.root / "content/permohonan")
    assert write_report(court.root, tmp_path / "a", _DAY, 2025).counts is None

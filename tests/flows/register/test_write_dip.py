"""The list on paper: PDF/A that is fit to publish, and the same bytes each time."""

import datetime as dt
from pathlib import Path

import pytest

from pipeline.errors import UsageError
from pipeline.flows.register.dip import write_dip
from pipeline.outside.pdf.read import read_pdf
from pipeline.pdf.facts import Pdf
from tests.building import ROOT

_DAY = dt.date(2026, 11, 20)


def test_the_list_is_signed_on_paper_that_the_basic_look_accepts(tmp_path: Path) -> None:
    made = write_dip(ROOT, tmp_path / "a", _DAY, None)
    found = read_pdf(made.files[0])
    assert isinstance(found, Pdf)
    assert (found.structure.pdfa, found.structure.pdfua) == ("2a", "1")
    assert found.structure.pdfa_faults == ()
    text = " ".join(" ".join(page.text for page in found.pages).split())
    for words in ("Periode Januari–Desember 2026", "Keadaan per 20 November 2026", "Contoh Ketua"):
        assert words in text
    again = write_dip(ROOT, tmp_path / "b", _DAY, None)
    assert [file.read_bytes() for file in made.files] == [file.read_bytes() for file in again.files]


def test_a_year_that_is_over_is_that_of_its_last_day(tmp_path: Path) -> None:
    made = write_dip(ROOT, tmp_path, _DAY, 2025)
    assert (made.dip.year, made.dip.day) == (2025, dt.date(2025, 12, 31))
    reasons = {item.id: why for item, why in made.dip.left_out}
    assert reasons["B2.03"] == "keadaannya tidak diketahui"
    assert made.files[1].name == "daftar-informasi-publik-2025.csv"


@pytest.mark.parametrize("year", [2027, 1999])
def test_other_years_are_refused(tmp_path: Path, year: int) -> None:
    with pytest.raises(UsageError):
        write_dip(ROOT, tmp_path, _DAY, year)

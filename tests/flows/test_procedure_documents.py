"""Procedures as PDF: set by Typst, held against the look that documents get on their way in."""

import copy
import datetime as dt
from pathlib import Path

import pytest

from pipeline.errors import UsageError
from pipeline.flows.procedure_documents import write_documents
from pipeline.outside.pdf.read import read_pdf
from pipeline.pdf.facts import Pdf
from pipeline.sop import load_library
from tests.building import ROOT
from tests.small import change_yaml, small_court

_DAY = dt.date(2026, 11, 20)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pdf")
    return {file.stem: file for file in write_documents(ROOT, (), folder, _DAY)}


def _read(file: Path) -> Pdf:
    found = read_pdf(file)
    assert isinstance(found, Pdf)
    return found


def test_there_is_one_of_each_procedure(made: dict[str, Path]) -> None:
    assert list(made) == list(load_library(ROOT).by_id)


@pytest.mark.parametrize("name", sorted(load_library(ROOT).by_id))
def test_the_basic_look_holds_nothing_against_it(made: dict[str, Path], name: str) -> None:
    found = _read(made[name])
    assert (found.structure.pdfa, found.structure.pdfua) == ("2a", "1")
    assert found.structure.pdfa_faults == ()
    assert found.structure.language.startswith("id")
    assert found.structure.names.title.startswith("SOP ")
    assert [page.hidden for page in found.pages] == [()] * len(found.pages)


def test_every_word_is_on_paper(made: dict[str, Path]) -> None:
    procedure = load_library(ROOT).by_id["tabanan-e"]
    text = " ".join(" ".join(page.text for page in _read(made["tabanan-e"]).pages).split())
    plain = text.replace("\u00ad", "").replace("\ufffe", "").replace("- ", "")
    for step in procedure.steps:
        for word in step.activity.split()[:2]:
            assert word in plain
    for said in ("Mulai", "Selesai", "tidak valid", "Jumlah waktu", "Alur dalam kata-kata"):
        assert said in text


def test_the_same_day_gives_the_same_bytes(made: dict[str, Path], tmp_path: Path) -> None:
    [again] = write_documents(ROOT, ["tabanan-e"], tmp_path, _DAY)
    assert again.read_bytes() == made["tabanan-e"].read_bytes()


def test_a_long_procedure_goes_on_over_connectors(tmp_path: Path) -> None:
    court = small_court(tmp_path / "court")
    file = court.root / "site_config/sop/tais-08.yml"

    def lengthen(told: dict[str, list[dict[str, object]]]) -> None:
        steps = [copy.deepcopy(told["steps"][at % 3]) | {"number": at + 1} for at in range(20)]
        told["steps"] = steps

    change_yaml(file, lengthen)
    [made] = write_documents(court.root, ["tais-08"], tmp_path / "pdf", _DAY)
    pages = [page.text.split() for page in _read(made).pages]
    assert len(pages) >= 3
    assert [("A" in words) for words in pages[1:3]] == [True, True]
    assert all("Kegiatan" in words for words in pages[1:3])


def test_an_unknown_id_is_a_wrong_call_with_what_looks_like_it(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"Mungkin maksud Anda .*tais-08"):
        write_documents(ROOT, ["tais-8"], tmp_path, _DAY)

"""The recap as PDF: set by Typst, held against the look that documents get on their way in."""

import datetime as dt
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.errors import UnfinishedError, UsageError
from pipeline.flows.doctor import examine
from pipeline.flows.procedure_documents import write_documents
from pipeline.flows.recap_document import write_recap
from pipeline.outside.pdf.read import read_pdf
from pipeline.pdf.facts import Pdf
from pipeline.sop.runs.due import Due
from pipeline.sop.runs.facts import RunFacts, StepFact
from pipeline.sop.runs.recap import Month, Recap
from tests.building import ROOT

DAY = dt.date(2026, 11, 30)
DONE = StepFact(1, "done", DAY, 1320, 1350, False, None)
LATE = StepFact(2, "done", DAY, 75, 60, True, None)
LEFT = StepFact(3, "not_applicable", DAY, None, 60, False, "Tidak ada <tagihan> & #denda*.")
RUN = RunFacts("tais-05", "Pemeliharaan website", "2026-11", True, "sekretaris", (DONE, LATE, LEFT))
HELD = Due(
    *("tais-02", "Revisi DIPA", "2026-11-19-1", "step", 5, "Mengirim", "Kasubbag"),
    *(frozenset(), None, 0, "Kanwil sedang menutup layanan."),
)
FULL = Recap(
    "2026-11",
    DAY,
    (RUN,),
    (HELD,),
    (*(Month(f"2026-{n:02}", 40 + n, 30 + n) for n in range(6, 11)), Month("2026-11", 2, 1)),
    ({"number": "001/2026", "requester": "Kepaniteraan"}, {"number": "002/2026"}),
)
BARE = Recap("2026-11", DAY, (), (), tuple(Month(f"2026-{n:02}", 0, 0) for n in range(6, 12)), ())


def _read(file: Path) -> Pdf:
    found = read_pdf(file)
    assert isinstance(found, Pdf)
    return found


@pytest.mark.parametrize(
    ("found", "pages"), [(FULL, 2), (BARE, 1), (replace(FULL, runs=(RUN,) * 150), 12)]
)
def test_the_basic_look_holds_nothing_against_it(tmp_path: Path, found: Recap, pages: int) -> None:
    write_recap(ROOT, found, tmp_path / "arsip" / "rekap.pdf")
    made = _read(tmp_path / "arsip" / "rekap.pdf")
    assert (made.structure.pdfa, made.structure.pdfua) == ("2a", "1")
    assert made.structure.pdfa_faults == ()
    assert made.structure.language.startswith("id")
    assert made.structure.names.title == "Rekap pelaksanaan SOP, November 2026"
    assert [page.hidden for page in made.pages] == [()] * len(made.pages)
    assert len(made.pages) == pages


def test_its_words_are_those_of_the_recap(tmp_path: Path) -> None:
    write_recap(ROOT, FULL, tmp_path / "rekap.pdf")
    text = " ".join(" ".join(page.text for page in _read(tmp_path / "rekap.pdf").pages).split())
    for said in (
        "Pengadilan Negeri Contoh",
        "1.395 menit",
        "langkah 2: 75 dari 60 menit",
        "Tidak ada <tagihan> & #denda*.",
        "Kanwil sedang menutup layanan.",
        "November 2026 2 1 50%",
        "001/2026 Kepaniteraan",
        "Mengetahui,",
    ):
        assert said in text, said
    assert "sekretaris" not in text


def test_the_same_recap_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("satu.pdf", "dua.pdf"):
        write_recap(ROOT, FULL, tmp_path / name)
    assert (tmp_path / "satu.pdf").read_bytes() == (tmp_path / "dua.pdf").read_bytes()


def test_a_file_that_is_no_pdf_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"berakhiran \.pdf"):
        write_recap(ROOT, FULL, tmp_path / "rekap.md")


def test_without_typst_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    for make in (
        lambda: write_recap(ROOT, FULL, tmp_path / "rekap.pdf"),
        lambda: write_documents(ROOT, ["tais-08"], tmp_path, DAY),
    ):
        with pytest.raises(UnfinishedError, match=r"Typst belum terpasang.*terbit\[documents\]"):
            make()
    assert list(tmp_path.glob("*.pdf")) == []
    [told] = [each for each in examine(ROOT) if each.what == "PDF SOP dan rekap"]
    assert (told.state, told.exit_code) == ("without", 0)


def test_the_command_without_typst_ends_with_3(tmp_path: Path) -> None:
    absent = "import sys; sys.modules['typst'] = None; from pipeline.cli.start import run; run()"
    called = ("sop", "render", "tais-08", "--pdf", str(tmp_path))
    done = subprocess.run(
        [sys.executable, "-c", absent, *called],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (3, "")
    assert "scripts/setup requirements.lock" in done.stderr

"""The list on paper: PDF/A that is fit to publish, and the same bytes each time."""

import datetime as dt
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

import pipeline.register
from pipeline.errors import UnfinishedError, UsageError
from pipeline.flows.register.dip import write_dip
from pipeline.outside.pdf.read import read_pdf
from pipeline.outside.stood import commit_before
from pipeline.outside.typesetting import typeset
from pipeline.pdf.facts import Pdf
from pipeline.register.dip import COLUMNS
from tests.building import ROOT

_DAY = dt.date(2026, 11, 20)
_SOURCE = Path(pipeline.register.__file__).with_name("dip.typ")
_TOLD = {
    "title": "Daftar Informasi Publik, Periode Januari–Desember 2026",
    "court": "Pengadilan Negeri Contoh",
    "day": (2026, 11, 20),
    "description": "Informasi publik.",
    "state": "Keadaan per 20 November 2026",
    "columns": COLUMNS,
    "place": "Kota Contoh",
    "office": "Ketua",
    "signer": "Contoh Ketua",
}


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


_LISTED = ["Butir", "Ringkasan isi yang cukup panjang. " * 3, *["Bagian Contoh"] * 6]


def test_nobody_signs_a_page_on_which_nothing_is_listed(tmp_path: Path) -> None:
    pages = set()
    for count in (0, 3, *range(11, 17), 40):
        file = tmp_path / f"{count}.pdf"
        rows = [[str(number + 1), *_LISTED] for number in range(count)]
        file.write_bytes(typeset(_SOURCE, {"data": json.dumps(_TOLD | {"rows": rows})}))
        found = read_pdf(file)
        assert isinstance(found, Pdf) and "Contoh Ketua" in found.pages[-1].text
        heads = ["Nama informasi" in page.text for page in found.pages]
        assert all(heads) and (not count or "Butir" in found.pages[-1].text)
        pages.add(len(found.pages))
    assert {1, 2} <= pages


PAGE = "content/informasi/b2-03/index.md"
_GIT = ("git", "-c", "user.name=Uji", "-c", "user.email=uji@pn-contoh.example")


def _commit(root: Path, at: str) -> str:
    """Commit all there is as on a day, and return the commit."""
    env = {**os.environ, "GIT_COMMITTER_DATE": at, "GIT_AUTHOR_DATE": at}
    for words in (("add", "--all"), ("commit", "--quiet", "--message=Ubah"), ("rev-parse", "HEAD")):
        command = (*_GIT, *words)
        done = subprocess.run(
            command, cwd=root, env=env, check=True, capture_output=True, text=True
        )
    return done.stdout.strip()


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A court whose main held one page at the end of 2025, and holds another today."""
    root = tmp_path / "court"
    for name in ("site_config", "content/informasi/b2-03"):
        shutil.copytree(ROOT / name, root / name)
    subprocess.run((*_GIT, "init", "--quiet", "--initial-branch=main"), cwd=root, check=True)
    text = (root / PAGE).read_text(encoding="utf-8")
    old = re.sub(r"updated: .*", "updated: 2025-08-04", text)
    (root / PAGE).write_text(re.sub(r"summary: .*", "summary: Ringkasan waktu itu.", old))
    _commit(root, "2025-12-31T23:00:00+0700")
    (root / PAGE).write_text(text)
    shutil.copytree(ROOT / "content/informasi/b2-01", root / "content/informasi/b2-01")
    _commit(root, "2026-01-01T01:00:00+0700")
    shutil.rmtree(root / ".git/logs")  # as a clone of today has nothing recorded of then
    return root


def test_a_year_that_is_over_lists_what_main_held_then(kept: Path, tmp_path: Path) -> None:
    made = write_dip(kept, tmp_path / "a", _DAY, 2025)
    assert (made.dip.year, made.dip.day) == (2025, dt.date(2025, 12, 31))
    [row] = made.dip.rows
    assert (row.id, row.summary[:22]) == ("B2.03", "Ringkasan waktu itu.")
    assert made.commit and made.files[1].name == "daftar-informasi-publik-2025.csv"
    assert "B2.01" in {item.id for item, _ in made.dip.left_out}
    shutil.rmtree(kept / "content")
    again = write_dip(kept, tmp_path / "b", _DAY, 2025)
    assert [file.read_bytes() for file in made.files] == [file.read_bytes() for file in again.files]


def test_what_main_recorded_itself_counts_before_the_dates_of_commits(kept: Path) -> None:
    subprocess.run((*_GIT, "reset", "--quiet", "--hard", "HEAD~1"), cwd=kept, check=True)
    (kept / ".git/logs/refs/heads").mkdir(parents=True, exist_ok=True)
    later = _commit_of(kept, "ORIG_HEAD")
    line = f"{'0' * 40} {later} Uji <uji@pn-contoh.example> 1767100000 +0700\tmasuk\n"
    (kept / ".git/logs/refs/heads/main").write_text(line)
    assert commit_before(kept, dt.datetime(2026, 1, 1, tzinfo=dt.UTC)) == later


def _commit_of(root: Path, name: str) -> str:
    done = subprocess.run((*_GIT, "rev-parse", name), cwd=root, capture_output=True, check=True)
    return done.stdout.decode().strip()


def test_a_year_that_nobody_kept_is_not_made_up(kept: Path, tmp_path: Path) -> None:
    with pytest.raises(UnfinishedError, match="akhir 2024 tidak diketahui"):
        write_dip(kept, tmp_path, _DAY, 2024)
    (kept / PAGE).write_text("tanpa bagian depan\n")
    _commit(kept, "2026-12-30T09:00:00+0700")
    with pytest.raises(UnfinishedError, match="1 halaman dari akhir 2026"):
        write_dip(kept, tmp_path, dt.date(2027, 2, 1), 2026)


@pytest.mark.parametrize("year", [2027, 1999])
def test_other_years_are_refused(tmp_path: Path, year: int) -> None:
    with pytest.raises(UsageError):
        write_dip(ROOT, tmp_path, _DAY, year)

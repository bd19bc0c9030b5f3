"""The report on paper: PDF/A with the same words, and the same bytes each time."""

import datetime as dt
import re
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from pipeline.errors import UsageError
from pipeline.flows.watching.incident_acts import Wish, write_of
from pipeline.flows.watching.incident_report import report_on, write_report
from pipeline.flows.watching.run import run_monitor
from pipeline.flows.watching.watched import Job, Watched, one
from pipeline.monitor.incident_entries import Act
from pipeline.monitor.probe import Probe
from pipeline.monitor.result import Result, State
from pipeline.outside.typesetting import is_there
from tests.demo import terbit

_NOW = dt.datetime(2026, 11, 28, 5, 0, tzinfo=dt.UTC)


def _jobs(watched: Watched) -> list[Job]:
    bad = Result(State.BAD, "/: dijawab 502.")
    return [one(Probe("MON001", "/", watched.interval), lambda: bad)]


@pytest.mark.skipif(not is_there(), reason="Typst is not here")
def test_a_report_on_paper(demo_copy: Path, tmp_path: Path) -> None:
    run_monitor(demo_copy, _NOW, jobs=_jobs)
    proof = tmp_path / "tiket.txt"
    proof.write_text("88", encoding="utf-8")
    wish = Wish(1, Act.DECIDE, "Pindah hosting.", ["Menunggu"], [proof], "admin-situs")
    write_of(demo_copy, wish, _NOW)
    report = report_on(demo_copy, 1, _NOW)
    first, second = tmp_path / "a/laporan.pdf", tmp_path / "b.pdf"
    write_report(demo_copy, report, first)
    write_report(demo_copy, report, second)
    assert first.read_bytes() == second.read_bytes()
    with pikepdf.open(first) as pdf:
        about = pdf.open_metadata()
        assert (about["pdfaid:part"], about["pdfaid:conformance"]) == ("2", "A")
    text = " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(first))
    told = re.sub(r"\s+", " ", text)
    for words in ("Laporan insiden situs nomor 1", "Pindah hosting.", "Menunggu", "dijawab 502"):
        assert words in told
    with pytest.raises(UsageError, match=r"\.pdf"):
        write_report(demo_copy, report, tmp_path / "laporan.docx")


def test_the_command_prints_markdown(demo_copy: Path) -> None:
    run_monitor(demo_copy, _NOW, jobs=_jobs)
    done = terbit(demo_copy, "incident", "report", "1")
    assert done.returncode == 0 and done.stdout.startswith("# Laporan insiden situs nomor 1\n")

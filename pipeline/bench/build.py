"""A clean build of many articles, beside plain `mkdocs build` of the tree it composed."""

import shutil
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from pipeline.outside.measured import Measured, measure
from pipeline.samples.articles import write_articles

_ROOT = Path(__file__).parents[2]
_AS_OF = "2026-11-20"


def bench_build(articles: int) -> None:
    """Print wall time, peak memory and pages a second of both, and their ratio."""
    with tempfile.TemporaryDirectory(prefix="terbit-bench-") as folder:
        court = Path(folder)
        _lay_out(court, articles)
        ours = measure([sys.executable, "-m", "pipeline.cli", *_BUILD], court)
        pages = sum(1 for _ in (court / "build/docs").rglob("*.md"))
        theirs = measure([sys.executable, "-m", "mkdocs", *_MKDOCS], court)
    _report(articles, pages, ours, theirs)


_BUILD = ("build", "--clean", "--as-of", _AS_OF)
_MKDOCS = ("build", "--quiet", "--config-file", "build/mkdocs.yml", "--site-dir", "plain")


def _lay_out(court: Path, articles: int) -> None:
    for name in ("site_config", "content/halaman", "content/informasi"):
        shutil.copytree(_ROOT / name, court / name)
    shutil.copyfile(_ROOT / "mkdocs.yml", court / "mkdocs.yml")
    write_articles(court / "content", articles)


def _report(articles: int, pages: int, ours: Measured, theirs: Measured) -> None:
    table = Table(title=f"{articles} articles, {pages} pages")
    for heading in ("", "seconds", "peak MB", "pages/s"):
        table.add_column(heading, justify="right")
    for name, found in (("terbit build --clean", ours), ("mkdocs build", theirs)):
        numbers = (found.seconds, found.megabytes, pages / found.seconds)
        table.add_row(name, *(f"{number:.1f}" for number in numbers))
    ratios = (ours.seconds / theirs.seconds, ours.megabytes / theirs.megabytes)
    table.add_row("ratio", *(f"{ratio:.2f}" for ratio in ratios), "")
    Console().print(table)

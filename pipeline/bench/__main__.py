"""`scripts/bench`: what to measure, and how much of it."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.bench.build import bench_build
from pipeline.bench.check_speed import measure_checks, report_checks
from pipeline.bench.checks import bench_checks
from pipeline.bench.gate import bench_gate
from pipeline.bench.pages import bench_pages
from pipeline.bench.photos import bench_photos

app = typer.Typer(add_completion=False, help="Measure, as ratios within one run.")


@app.callback()
def bench() -> None:
    """Measure, as ratios within one run."""


@app.command("build")
def build(
    articles: Annotated[int, typer.Option(help="How many articles to generate.", min=1)] = 500,
) -> None:
    """Clean build of generated articles, beside plain `mkdocs build` of the same tree."""
    bench_build(articles)


@app.command("checks")
def checks(
    each: Annotated[int, typer.Option(help="Sentences of each label for a rule.", min=1)] = 1000,
    articles: Annotated[int, typer.Option(help="Generated articles to time; 0: none.")] = 5000,
    text: Annotated[list[Path] | None, typer.Option(help="A real text, read as news.")] = None,
) -> None:
    """Precision and recall of the privacy rules, and all rules beside one Markdown parse."""
    bench_checks(each, articles, text or [])


@app.command("pages")
def pages(
    runs: Annotated[int, typer.Option(help="How often each page is looked at.", min=1)] = 5,
) -> None:
    """Lighthouse on the home page, an article, a list and an item of information: medians."""
    bench_pages(runs)


@app.command("check-speed")
def check_speed(
    articles: Annotated[int, typer.Option(help="How many articles to generate.", min=1)] = 5000,
) -> None:
    """Time of the checks: cold, unchanged and one changed article, beside one Markdown parse."""
    report_checks(measure_checks(articles))


@app.command("gate")
def gate(
    items: Annotated[int, typer.Option(help="How many items main holds.", min=1)] = 10_000,
) -> None:
    """Time of the verdict on a push of one approved article, beside a bare start."""
    bench_gate(items)


@app.command("photos")
def photos(
    photos: Annotated[int, typer.Option(help="How many photos of 12 MP to make.", min=1)] = 100,
) -> None:
    """Photos to master and three widths, beside a plain Pillow process pool."""
    bench_photos(photos)


if __name__ == "__main__":
    app()

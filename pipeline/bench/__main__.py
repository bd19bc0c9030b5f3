"""`scripts/bench`: what to measure, and how much of it."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from pipeline.bench.backup.bench import bench_backup
from pipeline.bench.build.bench import bench_build
from pipeline.bench.check_speed import measure_checks
from pipeline.bench.check_speed_table import report_checks
from pipeline.bench.checks import bench_checks
from pipeline.bench.deploy.bench import bench_deploy
from pipeline.bench.deploy.local import bench_local
from pipeline.bench.gate import bench_gate
from pipeline.bench.monitor import bench_monitor
from pipeline.bench.pages import bench_pages
from pipeline.bench.photos import bench_photos
from pipeline.bench.register import bench_register
from pipeline.bench.serve import bench_serve
from pipeline.bench.visitors.bench import bench_visitors
from pipeline.errors import TerbitError

Write = Annotated[bool, typer.Option("--write", help="Also write docs/reference/performance.md.")]
Json = Annotated[bool, typer.Option("--json", help="Print one line of JSON, not tables.")]
app = typer.Typer(add_completion=False, help="Measure, as ratios within one run.")


@app.callback()
def bench() -> None:
    """Measure, as ratios within one run."""


@app.command("build")
def build(
    articles: Annotated[
        list[int] | None,
        typer.Option(help="How many articles to generate; may be repeated.", min=1),
    ] = None,
    rounds: Annotated[
        int | None,
        typer.Option(help="How often to run each thing; else 3, and 5 for edits.", min=1),
    ] = None,
    as_json: Json = False,
    write: Write = False,
) -> None:
    """Our build, clean and after an edit, beside `mkdocs build` and Hugo on the same content."""
    bench_build(articles or [2000, 5000], rounds, as_json=as_json, write=write)


@app.command("serve")
def serve(
    articles: Annotated[int, typer.Option(help="How many articles to generate.", min=1)] = 5000,
    edits: Annotated[int, typer.Option(help="How many edits to time.", min=1)] = 5,
    as_json: Json = False,
    write: Write = False,
) -> None:
    """How long the open page of `terbit serve` takes to show an edit, in Chromium."""
    bench_serve(articles, edits, as_json=as_json, write=write)


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


@app.command("monitor")
def monitor(
    probes: Annotated[int, typer.Option(help="How many probes.", min=1)] = 200,
    days: Annotated[int, typer.Option(help="How many days of answers.", min=15)] = 365,
) -> None:
    """A year of answers: size and time of a report; and all probes at once beside the slowest."""
    bench_monitor(probes, days)


@app.command("gate")
def gate(
    items: Annotated[int, typer.Option(help="How many items main holds.", min=1)] = 10_000,
) -> None:
    """Time of the verdict on a push of one approved article, beside a bare start."""
    bench_gate(items)


@app.command("deploy")
def deploy(
    files: Annotated[int, typer.Option(help="How many files the site has.", min=100)] = 10_000,
    rounds: Annotated[int, typer.Option(help="How many changes to release.", min=1)] = 5,
    local: Annotated[
        bool, typer.Option("--local", help="On a folder here: deploy, verify, rollback.")
    ] = False,
    write: Write = False,
) -> None:
    """Releasing 1 % of a site to a server over a slow link, beside rsync over the same link."""
    if local:
        bench_local(files, rounds, write=write)
    else:
        bench_deploy(files, rounds)


@app.command("backup")
def backup(
    files: Annotated[int, typer.Option(help="How many files the court has.", min=20)] = 10_000,
    megabytes: Annotated[int, typer.Option(help="How large they are together.", min=1)] = 2000,
    rounds: Annotated[int, typer.Option(help="How often to run each thing.", min=1)] = 4,
    write: Write = False,
) -> None:
    """A backup, the first and unchanged, beside restic alone on the same paths."""
    bench_backup(files, megabytes, rounds, write=write)


@app.command("register")
def register(
    articles: Annotated[int, typer.Option(help="How many articles to generate.", min=1)] = 5000,
) -> None:
    """Time of the register of obligatory information after the content was loaded."""
    bench_register(articles)


@app.command("photos")
def photos(
    photos: Annotated[int, typer.Option(help="How many photos of 12 MP to make.", min=1)] = 100,
    write: Write = False,
) -> None:
    """Photos to master and three widths, beside a plain Pillow process pool."""
    bench_photos(photos, write=write)


@app.command("visitors")
def visitors(
    lines: Annotated[int, typer.Option(help="Lines to generate; 0: no speed.", min=0)] = 5_000_000,
    corpus: Annotated[
        Path | None,
        typer.Option(
            help="Folder of labelled requests and logs; else no quality.",
            exists=True,
            file_okay=False,
        ),
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", help="Also write what was measured where it is kept.")
    ] = False,
) -> None:
    """What the classes see of labelled attacks, and reading logs beside Python and GoAccess."""
    bench_visitors(lines, corpus, write=write)


def run() -> None:
    """Run the command line; what could not be measured ends with the exit code of its error."""
    try:
        app()
    except TerbitError as problem:
        print(problem, file=sys.stderr)
        sys.exit(problem.exit_code)


if __name__ == "__main__":
    run()

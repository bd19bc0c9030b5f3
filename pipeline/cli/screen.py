"""What a person sees: progress on a terminal, plain lines elsewhere, and one JSON document."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from pipeline.cli.steps import Steps
from pipeline.cli.steps import print_json as print_json
from pipeline.findings import Finding

out = Console(highlight=False)
err = Console(stderr=True, highlight=False)


@contextmanager
def progress(*, quiet: bool = False) -> Iterator[Steps]:
    """Yield a listener that shows progress on a terminal, and nothing where there is none."""
    if quiet or not err.is_terminal:
        yield Steps()
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=err, transient=True) as bars:
        yield Steps(bars)


def print_findings(
    root: Path,
    standing: tuple[Finding, ...],
    covered: tuple[Finding, ...],
    *,
    all_notes: bool = False,
) -> None:
    """Print findings grouped by file, each beside its line, with a closing count."""
    from pipeline.checks.excerpt import lines_of
    from pipeline.checks.report import to_terminal

    lines = lines_of(root, (*standing, *covered))
    out.print(to_terminal(standing, covered, all_notes=all_notes, lines=lines))

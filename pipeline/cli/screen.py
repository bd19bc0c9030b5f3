"""What a person sees: progress on a terminal, plain lines elsewhere, and one JSON document."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from pipeline.findings import Finding
from pipeline.outside.clock import Stopwatch

out = Console(highlight=False)
err = Console(stderr=True, highlight=False)


def print_json(document: Any) -> None:
    """Print one JSON document on standard output, and nothing else."""
    sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")


class _Bars:
    """Tells progress as bars on a terminal: a step that ends stays as a line with its time."""

    def __init__(self, bars: Progress) -> None:
        self._bars = bars
        self._watch = Stopwatch()
        self._name = ""

    def start(self, step: str) -> None:
        self._name, self._watch = step, Stopwatch()
        self._task = self._bars.add_task(step, total=None)

    def advance(self, done: int, total: int) -> None:
        self._bars.update(self._task, completed=done, total=total)

    def end(self) -> None:
        self._bars.remove_task(self._task)
        self._bars.console.print(f"  {self._name} [dim]{self._watch.seconds():.1f} dtk[/dim]")


class _Quiet:
    def start(self, step: str) -> None: ...

    def advance(self, done: int, total: int) -> None: ...

    def end(self) -> None: ...


@contextmanager
def progress(*, quiet: bool = False) -> Iterator[Any]:
    """Yield a listener that shows progress on a terminal, and nothing where there is none."""
    if quiet or not err.is_terminal:
        yield _Quiet()
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed}/{task.total}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=err, transient=True) as bars:
        yield _Bars(bars)


def print_findings(standing: tuple[Finding, ...], covered: tuple[Finding, ...]) -> None:
    """Print findings grouped by file, with a closing count."""
    from pipeline.checks.report import to_terminal

    out.print(to_terminal(standing, covered))

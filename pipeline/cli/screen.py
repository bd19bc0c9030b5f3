"""What a person sees: progress on a terminal, plain lines elsewhere, and one JSON document."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
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


class Steps:
    """Listens to a flow: keeps how long each step took, and shows bars where there are any."""

    def __init__(self, bars: Progress | None) -> None:
        self.times: list[tuple[str, float]] = []
        self._bars = bars
        self._watch = Stopwatch()

    def start(self, step: str) -> None:
        """A step begins."""
        self._name, self._watch = step, Stopwatch()
        if self._bars:
            self._task = self._bars.add_task(step, total=None)

    def advance(self, done: int, total: int) -> None:
        """The running step has done so many of so many."""
        if self._bars:
            told = f"{self._name} {done}/{total}"
            self._bars.update(self._task, completed=done, total=total, description=told)

    def end(self) -> None:
        """The running step is through."""
        self.times.append((self._name, self._watch.seconds()))
        if self._bars:
            self._bars.remove_task(self._task)

    def seconds(self) -> dict[str, float]:
        """Return the seconds of each step by its name, those of a step that ran twice added."""
        told: dict[str, float] = {}
        for name, seconds in self.times:
            told[name] = round(told.get(name, 0) + seconds, 4)
        return told

    def __str__(self) -> str:
        """Return the steps and their seconds, one a line."""
        return "\n".join(f"  {name:<28} {seconds:5.1f} detik" for name, seconds in self.times)


@contextmanager
def progress(*, quiet: bool = False) -> Iterator[Steps]:
    """Yield a listener that shows progress on a terminal, and nothing where there is none."""
    if quiet or not err.is_terminal:
        yield Steps(None)
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

"""The steps of a flow as they run, and one JSON document: told without anything that draws."""

import json
import sys
from typing import TYPE_CHECKING, Any

from pipeline.outside.clock import Stopwatch

if TYPE_CHECKING:
    from rich.progress import Progress


def print_json(document: Any) -> None:
    """Print one JSON document on standard output, and nothing else."""
    sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")


class Steps:
    """Listens to a flow: keeps how long each step took, and shows bars where there are any."""

    def __init__(self, bars: "Progress | None" = None) -> None:
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
        told = self.seconds().items()
        return "\n".join(f"  {name:<28} {seconds:5.1f} detik" for name, seconds in told)

"""What was measured: the runs of each thing, their middle, and how two things compare."""

from collections import defaultdict
from dataclasses import dataclass, field
from statistics import median

from pipeline.outside.measured import Measured

Steps = dict[str, float]


@dataclass(frozen=True)
class Produced:
    """What a program left behind: HTML pages, their mean bytes, and all files with their bytes."""

    pages: int
    mean_page: int
    files: int
    megabytes: float


@dataclass
class Runs:
    """Every run of one number of articles, by what was run.

    `steps` holds the seconds of each step as `terbit build` tells them, one dict a run; `unlike`
    the paths in which our HTML and that of plain MkDocs differed, at any time.
    """

    articles: int
    measured: dict[str, list[Measured]] = field(default_factory=lambda: defaultdict(list))
    steps: dict[str, list[Steps]] = field(default_factory=lambda: defaultdict(list))
    produced: dict[str, Produced] = field(default_factory=dict)
    unlike: list[str] = field(default_factory=list)

    def seconds(self, name: str) -> float:
        """Return the middle of the wall seconds of all runs of one thing."""
        return median(run.seconds for run in self.measured[name])

    def processor(self, name: str) -> float:
        """Return the middle of the processor seconds."""
        return median(run.processor for run in self.measured[name])

    def share(self, name: str) -> float:
        """Return the part of its time for which a program that works alone had the processor."""
        return self.processor(name) / self.seconds(name)

    def megabytes(self, name: str) -> float:
        """Return the most memory that the largest process of any run held."""
        return max(run.megabytes for run in self.measured[name])

    def step(self, name: str, step: str) -> float | None:
        """Return the middle of the seconds of one step; None where no run has it."""
        found = [steps[step] for steps in self.steps[name] if step in steps]
        return median(found) if found else None

    def ratio(self, name: str, other: str) -> float:
        """Return how many times as long as another one thing takes, as a ratio of the middles."""
        return self.seconds(name) / self.seconds(other)

    def in_turn(self, name: str, other: str) -> float:
        """Return the same as the middle of the ratios of each pair of runs that stood in turn."""
        return self._middle_ratio([run.seconds for run in self.measured[name]], other)

    def step_in_turn(self, name: str, step: str, other: str) -> float:
        """Return the same for one step of `name`."""
        return self._middle_ratio([steps[step] for steps in self.steps[name]], other)

    def _middle_ratio(self, seconds: list[float], other: str) -> float:
        pairs = zip(seconds, self.measured[other], strict=True)
        return median(one / two.seconds for one, two in pairs)

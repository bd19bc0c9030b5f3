"""The plan of a release as data: what is to be done on the host, in which order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pipeline.release.difference import Difference
from pipeline.release.host import Step, Uploads, each_of
from pipeline.release.record import Record, Release
from pipeline.release.retention import Fate
from pipeline.release.strategy import Way


@dataclass(frozen=True)
class Stage:
    """Steps that belong together; `title` in Indonesian is what a person sees while they run."""

    title: str
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Plan:
    """How one release goes before readers.

    After `prepare` readers still get what they got before. `go` puts the release before them.
    `tidy` follows once the live site was looked at, and is where anything goes away for good;
    `began` is the record during `prepare`, `ended` after `go`, `tidied` after `tidy`.
    """

    way: Way
    release: Release
    before: Release | None
    differs: Difference
    prepare: tuple[Stage, ...]
    go: tuple[Stage, ...]
    tidy: tuple[Stage, ...]
    ended: Record
    tidied: Record
    fates: Sequence[Fate] = field(default_factory=tuple)

    def stages(self) -> Iterator[Stage]:
        """Yield every stage in order."""
        yield from (*self.prepare, *self.go, *self.tidy)

    @property
    def sent(self) -> tuple[str, ...]:
        """Return the names of the files that travel."""
        steps = each_of(step for stage in self.stages() for step in stage.steps)
        return tuple(name for step in steps if isinstance(step, Uploads) for name, _ in step.pairs)

"""What a recovery would do, with nothing done."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from pipeline.flows.progress import Progress, Silent, step
from pipeline.flows.recovering.kept import unfinished
from pipeline.flows.recovering.putting_back import lies_here
from pipeline.flows.recovering.readers import ReadersGot, as_readers
from pipeline.flows.recovering.survey import Survey, survey
from pipeline.flows.releasing.place import place_of


@dataclass(frozen=True)
class Planned:
    """What was found, whether an earlier recovery is not over, and whether the site that readers
    had lies here: else main is built anew."""

    target: str
    found: Survey
    readers: ReadersGot
    goes_on: bool
    lies_here: bool

    @property
    def exit_code(self) -> int:
        """Return 1 where there is something to recover, 3 where it was not seen, else 0."""
        if self.found.altered or self.found.unlisted or self.readers.wrong or self.goes_on:
            return 1
        return 3 if self.readers.unseen else 0


def plan_recovery(
    root: Path, target: str | None, at: dt.datetime, progress: Progress | None = None
) -> Planned:
    """Look at a target as a recovery at `at` (aware) would; raises UsageError, ConfigError,
    UnfinishedError where the host cannot be seen."""
    place, progress = place_of(root, target, at), progress or Silent()
    with step(progress, "Melihat situs seperti pembaca"):
        readers = as_readers(place)
    with step(progress, "Melihat berkas di tujuan"):
        found = survey(place, bodies=False)
    goes_on = unfinished(root, place.name) is not None
    return Planned(place.name, found, readers, goes_on, lies_here(root, place.name, at))

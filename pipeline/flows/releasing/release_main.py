"""Release main: build → deploy → verify, of what lies in the folder, for the day that it is."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pipeline.config.load import load_config
from pipeline.flows.build_site import Built, build_site
from pipeline.flows.progress import Progress

if TYPE_CHECKING:
    from pipeline.flows.releasing.deployed import Deployed


@dataclass(frozen=True)
class Released:
    """A build, and what came of putting it before readers; None where findings blocked the build:
    readers then have what they had."""

    built: Built
    deployed: "Deployed | None"

    @property
    def exit_code(self) -> int:
        """Return 1 where findings block, else what the deploy came to."""
        return 1 if self.deployed is None else self.deployed.exit_code


def release_main(
    root: Path,
    target_name: str | None,
    at: dt.datetime,
    progress: Progress,
    *,
    by_person: bool = True,
) -> Released:
    """Build the folder for the day of `at` (aware) and put it before the readers of a target.

    The gate is asked before anything leaves; unless this is done `by_person`, a commit that a
    person went back from is refused. Raises what the build and the deploy raise; each of them may
    be stopped, and the next release goes on from there.
    """
    from pipeline.flows.releasing.deploy import deploy

    zone = ZoneInfo(load_config(root).court.time_zone)
    built = build_site(root, at.astimezone(zone).date(), progress)
    if built.pages is None:
        return Released(built, None)
    return Released(built, deploy(root, target_name, at, progress, by_person=by_person))

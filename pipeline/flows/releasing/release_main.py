"""Release main: build → deploy → verify → archive, of what lies in the folder, for its day."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pipeline.config.load import load_config
from pipeline.errors import TerbitError
from pipeline.flows.build_site import Built, build_site
from pipeline.flows.progress import Progress

if TYPE_CHECKING:
    from pipeline.flows.releasing.deployed import Deployed


@dataclass(frozen=True)
class Released:
    """A build, and what came of putting it before readers; None where findings blocked the build:
    readers then have what they had. `unarchived` says why what went live is not in the archive yet:
    the site stays, and the next run archives it."""

    built: Built
    deployed: "Deployed | None"
    unarchived: str = ""

    @property
    def exit_code(self) -> int:
        """Return 1 where findings block, else what the deploy came to; 3 where it is unarchived."""
        if self.deployed is None:
            return 1
        return self.deployed.exit_code or (3 if self.unarchived else 0)


def release_main(
    root: Path,
    target_name: str | None,
    at: dt.datetime,
    progress: Progress,
    *,
    by_person: bool = True,
    doubting: bool = False,
) -> Released:
    """Build the folder for the day of `at` (aware) and put it before the readers of a target.

    The gate is asked before anything leaves; unless this is done `by_person`, a commit that a
    person went back from is refused; one who is `doubting` takes no file on the host for what it
    should be. Raises what the build and the deploy raise; each of them may
    be stopped, and the next release goes on from there.
    """
    from pipeline.flows.releasing.deploy import deploy

    zone = ZoneInfo(load_config(root).court.time_zone)
    built = build_site(root, at.astimezone(zone).date(), progress)
    if built.pages is None:
        return Released(built, None)
    deployed = deploy(root, target_name, at, progress, by_person=by_person, doubting=doubting)
    if deployed.exit_code:
        return Released(built, deployed)
    return Released(built, deployed, _archived(root, built, deployed, at, progress))


def _archived(
    root: Path, built: Built, deployed: "Deployed", at: dt.datetime, progress: Progress
) -> str:
    """Archive what went live; return why it could not be, "" where it was."""
    from pipeline.checks.report import to_json
    from pipeline.flows.archiving.archive import Live, archive
    from pipeline.release.listing import SIGNATURE

    result = built.checked.result
    report = to_json(result.standing, result.covered).encode()
    seal = deployed.wanted.seals.get(SIGNATURE) if deployed.wanted else None
    try:
        archive(root, at, progress, live=Live(seal, report))
    except (TerbitError, OSError, ValueError) as problem:
        return str(problem)
    return ""

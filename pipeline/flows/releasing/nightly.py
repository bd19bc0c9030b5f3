"""Nightly: a new day changes the site though nobody changed a word.

What was to appear appears, and what has ended goes, a summons above all: it names a person, and may
do so only as long as it must.
"""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from pipeline.flows.progress import Progress
from pipeline.flows.releasing.catch_up import catch_up
from pipeline.flows.releasing.release_main import Released, release_main
from pipeline.flows.releasing.work_off import LOCK
from pipeline.outside.alone import alone

_BUSY = "Antrean sedang dikerjakan; jalankan lagi sesudahnya."


def nightly(
    root: Path,
    target_name: str | None,
    at: dt.datetime,
    progress: Progress,
    on_busy: Callable[[str], None],
) -> Released | None:
    """Release main as it stands for the day of `at` (aware); None where a worker is at it.

    Raises what catching up and a release raise.
    """
    with alone(root / LOCK) as mine:
        if not mine:
            on_busy(_BUSY)
            return None
        catch_up(root)
        return release_main(root, target_name, at, progress, by_person=False)

"""Running the monitor again and again, until somebody stops it."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from pipeline.errors import RefusedError
from pipeline.flows.watching.run import Ran, run_monitor
from pipeline.outside.clock import this_second
from pipeline.outside.stopping import stopping

_STEP = 15.0


def watch(root: Path, on_ran: Callable[[Ran], None], step: float = _STEP) -> None:
    """Ask what is due every few seconds, and tell of each run; ends on SIGTERM and SIGINT.

    A run that another process has under way is left to it. Raises what a run raises.
    """
    with stopping() as stop:
        while True:
            with suppress(RefusedError):  # the other run asks the same questions
                on_ran(run_monitor(root, this_second(), only_due=True))
            if stop.wait(step):
                return

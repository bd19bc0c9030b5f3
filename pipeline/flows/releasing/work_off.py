"""Work off the queue: let the site follow the server's main, however often this is killed.

Many wishes are one release: that of main as it stands. A wish goes once readers have it; whatever
fails leaves it where it is, for the next time.
"""

import datetime as dt
import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from pipeline.build.files import lay
from pipeline.config.load import load_config
from pipeline.errors import RefusedError, UsageError
from pipeline.flows.progress import Progress
from pipeline.flows.releasing.catch_up import catch_up
from pipeline.flows.releasing.release_main import Released, release_main
from pipeline.outside.alone import alone
from pipeline.outside.main_branch import MainBranch, main_of
from pipeline.outside.wishes import fulfil, waiting

LOCK = "var/publish.lock"
FOLLOWED = "var/followed.json"
_BUSY = "Antrean sedang dikerjakan perintah lain; perintah itu melanjutkannya."
_FORM = 1


def work_off(
    root: Path,
    target_name: str | None,
    now: Callable[[], dt.datetime],
    progress: Progress,
    on_busy: Callable[[str], None],
) -> Iterator[Released]:
    """Yield each release until the site shows the server's main, or one of them does not succeed.

    `root` is a clone on the server's machine that nobody works in. Yields nothing where there is
    nothing to do, or (told by `on_busy`) another process is at it. Raises what a release raises.
    """
    with alone(root / LOCK) as mine:
        if not mine:
            on_busy(_BUSY)
            return
        while (main := _ahead(root, target_name)) is not None:
            wishes = waiting(main.root)
            caught = catch_up(root)
            try:
                done = release_main(root, target_name, now(), progress, by_person=False)
            except RefusedError:
                if main_of(root).commit == caught.commit:
                    raise
                continue  # main moved meanwhile, and what was built is no longer main
            if done.exit_code == 0:
                _follow(root, target_name, str(caught.commit))
                fulfil(main.root, wishes)
            yield done
            if done.exit_code:
                return


def _ahead(root: Path, target_name: str | None) -> MainBranch | None:
    """Return main where somebody wishes for a release of it, or the site does not show it yet."""
    main = main_of(root)
    if not main.recorded or main.root == root:
        raise UsageError(
            "Jalankan di klona yang origin-nya repositori server di mesin ini (terbit server-init)."
        )
    ahead = _followed(root, target_name) != main.commit or waiting(main.root)
    return main if ahead else None


def _name(root: Path, target_name: str | None) -> str:
    return target_name or load_config(root).release.default_target


def _followed(root: Path, target_name: str | None) -> str | None:
    """Return the commit that was last released from here to a target."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        told = json.loads((root / FOLLOWED).read_bytes())
        return str(told["commits"][_name(root, target_name)]) if told["form"] == _FORM else None
    return None


def _follow(root: Path, target_name: str | None, commit: str) -> None:
    commits = {}
    with suppress(OSError, ValueError, KeyError, TypeError):
        commits = dict(json.loads((root / FOLLOWED).read_bytes())["commits"])
    told = {"form": _FORM, "commits": {**commits, _name(root, target_name): commit}}
    lay(root / FOLLOWED, json.dumps(told).encode())

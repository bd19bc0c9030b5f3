"""Publish: an approved draft becomes main, and main comes before readers.

merge → build → deploy → verify. Where the clone has a server, it ends with the push: the server
judges once more and goes on by itself.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pipeline.flows.progress import Progress
from pipeline.flows.releasing.catch_up import must_stand_on_main
from pipeline.flows.releasing.release_main import Released, release_main
from pipeline.flows.reviewing.publish import Published, publish
from pipeline.outside.git_writing import has_remote


@dataclass(frozen=True)
class Asked:
    """Which draft, signed by which key, to which target; None for what is usual."""

    draft: str
    key: Path | None = None
    target: str | None = None


def publish_draft(
    root: Path,
    asked: Asked,
    at: dt.datetime,
    progress: Progress,
    on_merged: Callable[[Published], None],
) -> Released | None:
    """Publish a draft; None where the server goes on. `on_merged` is told once it is in main.

    What is in main stays there when the release fails: `release_main` goes on from there.
    """
    shared = has_remote(root)
    if not shared:
        must_stand_on_main(root)
    done = publish(root, asked.draft, asked.key, at)
    on_merged(done)
    return None if shared else release_main(root, asked.target, at, progress)

"""Closings that were asked for and wait for somebody else."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.errors import ConfigError
from pipeline.flows.reviewing.desk import Desk
from pipeline.outside.git_objects import Objects
from pipeline.sop.runs.run import path_of
from pipeline.sop.runs.text import read_run

PREFIX = "ceklis/"


@dataclass(frozen=True)
class Asked:
    """A closing that waits: its draft, the run, and who asked."""

    draft: str
    sop: str
    period: str
    closed_by: str


def asked_closings(desk: Desk) -> Iterator[Asked]:
    """Yield the closings that wait; a draft under that name which is none is left out."""
    with Objects(desk.root) as objects:
        for name, head in desk.drafts().items():
            parts = name.removeprefix(PREFIX).split("/")
            if not name.startswith(PREFIX) or len(parts) != 2:
                continue
            path = path_of(*parts)
            try:
                run = read_run(path, objects.read(f"{head}:{path}") or b"")
            except ConfigError:
                continue
            if run.closed is not None:
                yield Asked(name, run.sop, run.period, run.closed.by)

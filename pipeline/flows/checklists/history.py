"""The versions of a run in main, for the look through its history before it is closed."""

from collections.abc import Iterator

from pipeline.errors import ConfigError
from pipeline.flows.reviewing.desk import Desk
from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import names
from pipeline.sop.runs.grown import Version
from pipeline.sop.runs.run import Run
from pipeline.sop.runs.text import read_run


def versions(desk: Desk, run: Run) -> tuple[Version, ...]:
    """Return every version of a run that can be read, oldest first.

    Who left one that cannot be read counts as author of the next, which somebody had to mend.
    """
    with Objects(desk.root) as objects:
        return tuple(_versions(desk, objects, run.path))


def _versions(desk: Desk, objects: Objects, path: str) -> Iterator[Version]:
    wanted = ("log", "--reverse", "--format=%H%x00%an%x00%ae", desk.main, "--", path)
    since: frozenset[str] = frozenset()
    for row in names(desk.root, *wanted):
        commit, name, email = row.split("\0")
        since |= desk.roster.named(name, email)
        try:
            run = read_run(path, objects.read(f"{commit}:{path}") or b"")
        except ConfigError:
            continue
        yield Version(commit, since, run)
        since = frozenset()

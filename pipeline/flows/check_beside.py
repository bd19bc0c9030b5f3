"""Check beside: the rules look at a site in another process while this one composes its pages."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.build.crew import end_with_the_build
from pipeline.checks.waived import Waived
from pipeline.errors import UnfinishedError
from pipeline.findings import as_row, from_row
from pipeline.flows.check_site import CHECKING
from pipeline.flows.checked import Checked, Read
from pipeline.flows.progress import Progress, step
from pipeline.outside.beside import Beside


@contextmanager
def checking(root: Path, read: Read, progress: Progress) -> Iterator[Callable[[], Checked]]:
    """Check what was read while the block runs; yields what waits for the answer.

    Waiting raises UnfinishedError where a rule fails. What the other process cannot say is looked
    for here.
    """
    with Beside(lambda: _told(root, read)) as beside:

        def checked() -> Checked:
            with step(progress, CHECKING):
                told = beside.answer()
                return read.checked(_looked(root, read, progress) if told is None else _heard(told))

        yield checked


def _looked(root: Path, read: Read, progress: Progress) -> Waived:
    from pipeline.flows.apply_rules import apply_rules

    return apply_rules(root, read, progress.advance)


def _told(root: Path, read: Read) -> bytes:
    """Return the findings as JSON, or why there are none; what it needs is only loaded here."""
    end_with_the_build()
    from pipeline.flows.apply_rules import apply_rules

    try:
        found = apply_rules(root, read, lambda _done, _total: None)
    except UnfinishedError as problem:
        return json.dumps(str(problem)).encode()
    told = [[as_row(finding) for finding in some] for some in (found.standing, found.covered)]
    return json.dumps(told).encode()


def _heard(told: bytes) -> Waived:
    found = json.loads(told)
    if isinstance(found, str):
        raise UnfinishedError(found)
    standing, covered = (tuple(map(from_row, rows)) for rows in found)
    return Waived(standing, covered)

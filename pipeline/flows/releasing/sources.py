"""Where the bytes that are sent come from, and who hears of them."""

from pathlib import Path

from pipeline.flows.progress import Progress
from pipeline.release.host import OnBytes, Source


def nothing(name: str) -> Path:
    """Stand for no file: steps that send nothing ask for none."""
    raise AssertionError(name)


def unheard(count: int) -> None:
    """Tell nobody."""


def files_of(site: Path) -> Source:
    """Return where a site's files lie, by their path in it."""
    return lambda name: site / name


def counted(progress: Progress, total: int) -> OnBytes:
    """Return a listener that tells `progress` how many of so many bytes were sent."""
    sent = 0

    def add(count: int) -> None:
        nonlocal sent
        sent += count
        progress.advance(min(sent, total), total)

    return add

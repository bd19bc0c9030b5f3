"""Opening the host of a target, whatever its kind."""

from pathlib import Path

from pipeline.config.release import Target
from pipeline.outside.hosting.local import LocalHost


def open_host(target: Target, root: Path) -> LocalHost:
    """Return the host of a target, to be used in a `with` block."""
    return LocalHost(root / target.path)

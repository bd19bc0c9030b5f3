"""Opening the host of a target, whatever its kind."""

from pathlib import Path

from pipeline.config.release import Target
from pipeline.outside.hosting.local import LocalHost
from pipeline.outside.hosting.place import place_of
from pipeline.outside.hosting.remote import RemoteHost


def open_host(target: Target, root: Path) -> LocalHost | RemoteHost:
    """Return the host of a target, to be used in a `with` block."""
    return LocalHost(root / target.path) if target.kind == "local" else RemoteHost(place_of(target))

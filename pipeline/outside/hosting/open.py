"""Opening the host of a target, whatever its kind."""

from pathlib import Path

from pipeline.config.release import Target
from pipeline.outside.hosting.place import place_of
from pipeline.outside.hosting.remote import RemoteHost


def open_host(target: Target, root: Path) -> RemoteHost:
    """Return the host of a target, to be used in a `with` block."""
    return RemoteHost(place_of(target))

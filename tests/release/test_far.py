"""Every command of release for real: sshd at the end of a delayed link, nginx, and readers."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.release.command import said
from tests.release.far import Far, far
from tests.release.readers import reading
from tests.release.versions import PAGES, Versions

_HOSTS = {
    "shell, switch": ("ssh", {}),
    "shell, into a folder that is served": ("ssh", {"serves": "path"}),
    "sftp, switch": ("sftp", {}),
    "sftp, links refused": ("sftp", {"sftp": "-P symlink"}),
    "sftp, renames over files refused": ("sftp", {"sftp": "-P posix-rename"}),
}


@pytest.fixture(params=_HOSTS.values(), ids=_HOSTS)
def place(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Far]:
    """A court and its far target."""
    kind, setup = request.param
    with far(kind, tmp_path, **setup) as made:
        yield made


def test_every_command_while_readers_read(place: Far) -> None:
    versions = Versions(place.write)
    versions.next()
    assert "Tayang di lokal: rilis 0001-" in said(place.root, "deploy")
    print()
    with reading(place.address, versions.known, PAGES) as seen:
        for _ in range(3):
            versions.next()
            t = time.monotonic()
            print(said(place.root, "deploy"), time.monotonic() - t)
    print(seen.asked, seen.wrong[:5], seen.mixed_for, seen.versions)
    print(said(place.root, "verify"))
    print(said(place.root, "releases"))
    print(said(place.root, "rollback"))
    print(said(place.root, "unlock"))
    print(sorted(f.name for f in (place.folder / ".terbit").iterdir()))

"""Every command of release for real: sshd at the end of a delayed link, nginx, and readers."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.journal import broken
from tests.release.command import said
from tests.release.far import Far, far
from tests.release.readers import Seen, reading
from tests.release.versions import PAGES, Versions

_HOSTS = {
    "shell, switch": ("ssh", {}),
    "shell, into a folder that is served": ("ssh", {"serves": "path"}),
    "sftp, links refused": ("sftp", {"sftp": "-P symlink"}),
    "sftp, renames over files refused": ("sftp", {"sftp": "-P posix-rename"}),
}


@pytest.fixture(params=_HOSTS.values(), ids=_HOSTS)
def place(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Far]:
    """A court and its far target."""
    kind, setup = request.param
    with far(kind, tmp_path, **setup) as made:
        yield made


def test_every_command_while_readers_read(place: Far, request: pytest.FixtureRequest) -> None:
    versions = Versions(place.write)
    versions.next()
    assert "Tayang di lokal: rilis 0001-" in said(place.root, "deploy")
    with reading(place.address, versions.known, PAGES) as seen:
        for _ in range(2):
            versions.next()
            assert "Baru rencana" in said(place.root, "deploy", "--dry-run")
            assert "Dikirim 22 berkas" in said(place.root, "deploy")
    replaces = "renames over" not in request.node.callspec.id
    _ensure_unharmed(place, seen, replaces=replaces)
    assert "juga bagi pembaca" in said(place.root, "verify")
    assert "(tayang)" in said(place.root, "releases")
    _go_back(place, missing=not replaces)
    assert "Tidak ada kunci" in said(place.root, "unlock")
    journal = (place.root / "var/journal.jsonl").read_bytes()
    acts = [json.loads(line)["act"] for line in journal.splitlines()]
    assert (acts.count("deploy"), list(broken(journal))) == (3, [])


def test_where_nothing_could_be_kept_going_back_says_so(tmp_path: Path) -> None:
    refused = "-P posix-rename,hardlink,copy-data,symlink"
    with far("sftp", tmp_path, serves="path", sftp=refused) as place:
        versions = Versions(place.write)
        for _ in range(2):
            versions.next()
            said(place.root, "deploy")
        told = said(place.root, "rollback", code=4)
        assert "tidak dapat menautkan atau menyalin" in told, told
        assert "juga bagi pembaca" in said(place.root, "verify")


def _ensure_unharmed(place: Far, seen: Seen, *, replaces: bool) -> None:
    """Readers got whole files; a host that cannot rename over one has it missing for a moment."""
    print(f"{seen.asked} answers, {len(seen.wrong)} missing, mixed for {seen.mixed_for:.2f} s")
    assert seen.asked > 100
    missing = [each for each in seen.wrong if re.search(": 40[34], ", each)]
    assert seen.wrong == ([] if replaces else missing)
    if replaces:
        assert seen.mixed_for <= (0 if place.served.is_symlink() else 1)


def _go_back(place: Far, *, missing: bool) -> None:
    """Go back while readers read; `missing` where the host cannot rename over a file."""
    with reading(place.address, lambda _path, data: bool(data), PAGES) as seen:
        assert "Berubah: berita/02/b-1/index.html" in said(place.root, "rollback")
    assert seen.wrong == [] or missing
    assert "juga bagi pembaca" in said(place.root, "verify")

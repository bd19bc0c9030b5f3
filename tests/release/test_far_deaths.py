"""Releases to far servers that die at any moment, in every way, while readers keep reading."""

import hashlib
import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.release.layout import MARK
from pipeline.release.listing import MANIFEST
from pipeline.release.record import read_record
from tests.conftest import SOAK
from tests.release.command import said
from tests.release.deaths import WAYS, die, whole
from tests.release.far import Far, far
from tests.release.readers import Seen, reading
from tests.release.versions import PAGES, Versions

_DEATHS = 100 if SOAK else len(WAYS)
_HOSTS = {
    "shell, switch": ("ssh", {}),
    "sftp, switch": ("sftp", {}),
    "sftp, burst": ("sftp", {"sftp": "-P symlink"}),
}


@pytest.fixture(params=_HOSTS.values(), ids=_HOSTS)
def place(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Far]:
    """A court and its far target."""
    kind, setup = request.param
    with far(kind, tmp_path, **setup) as made:
        yield made


@pytest.mark.timeout(7200)
def test_whatever_dies_no_reader_is_harmed_and_the_next_release_heals(
    place: Far, request: pytest.FixtureRequest
) -> None:
    versions, died = Versions(place.write), Counter[str]()
    versions.next()
    whole(place)
    with reading(place.address, versions.known, PAGES) as seen:
        _die_often(place, versions, died)
        versions.next()
        whole(place)
    print(f"{request.node.callspec.id}: {_told(died, seen)}")
    assert seen.wrong == []
    assert died.total() and seen.asked > 100
    if place.served.is_symlink():
        assert seen.mixed == []
    said(place.root, "verify")
    _ensure_nothing_left(place)


def _die_often(place: Far, versions: Versions, died: Counter[str]) -> None:
    chance, takes = random.Random(_DEATHS), 0.0
    for number in range(_DEATHS):
        if number % 10 == 0:
            versions.next()
            takes = whole(place)
        versions.next()
        way = WAYS[number % len(WAYS)]
        died[way] += die(place, way, takes * chance.uniform(0, 1.05))
        _ensure_whole(place)


def _told(died: Counter[str], seen: Seen) -> str:
    ways = ", ".join(f"{died[way]} {way}" for way in WAYS)
    return (
        f"{_DEATHS} releases begun, {died.total()} died ({ways}), {seen.asked} answers, "
        f"{len(seen.versions)} versions seen, {len(seen.wrong)} wrong, {len(seen.mixed)} mixed "
        f"for at most {seen.mixed_for:.1f} s"
    )


def _ensure_whole(place: Far) -> None:
    """Every file of the live release lies there with its bytes, where it has its own folder."""
    if not place.served.is_symlink():
        return
    listed = json.loads((place.served / MANIFEST).read_bytes())["files"]
    for row in listed:
        data = (place.served / row["path"]).read_bytes()
        assert hashlib.sha256(data).hexdigest() == row["sha256"], row


def _ensure_nothing_left(place: Far) -> None:
    """What died releases left is gone: only the record, and what it names, is there."""
    state = place.folder / ".terbit"
    record = read_record((state / "rilis.json").read_bytes())
    assert (record.pending, record.leaving, record.maybe) == (None, (), ())
    assert list((state / "separuh").iterdir()) == []
    assert {file.name for file in state.iterdir()} <= {"rilis.json", "separuh", "isi"}
    if place.served.is_symlink():
        folders = {file.name for file in (place.folder / "rilis").iterdir()}
        assert folders == {each.id for each in record.releases}
        assert (place.served / MARK).read_text() == record.live

"""The daily look: in so many runs it has read everything, whatever the kind of medium."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from pipeline.flows.keeping.backup import back_up
from pipeline.flows.keeping.memory import recall
from pipeline.flows.keeping.restic_look import SHARES
from pipeline.flows.keeping.verify import exit_code, verify_backups
from pipeline.flows.progress import Silent
from tests.flows.keeping.kept import NOW, files_of, server_medium, with_medium

_DAYS = (18, 19, 20)
_PLACES = {"lokal": "var/cadangan", "luar": "var/restic", "cakram": "var/cakram"}


@pytest.fixture(params=["lokal", "luar", "server", "cakram"])
def three(
    request: pytest.FixtureRequest, court: Path, tmp_path: Path
) -> Iterator[tuple[str, Path]]:
    """A medium of each kind with three backups: its name, and its folder."""
    name = str(request.param)
    with ExitStack() as held:
        place = court / _PLACES.get(name, "")
        if name == "luar":
            request.getfixturevalue("restic_here")
        if name == "server":
            place = held.enter_context(server_medium(court, tmp_path / "server")).folder
        if name == "cakram":
            with_medium(court, id=name, kind="iso", path="var/cakram", disc_mib=8)
        for day in _DAYS:
            journal = court / "var/journal.jsonl"
            journal.write_bytes(journal.read_bytes() + b'{"n": 0}\n')
            done = back_up(court, name, NOW.replace(day=day), Silent())
            assert done.exit_code == 0, done.media
        yield name, place


def _runs(name: str, place: Path) -> int:
    """Return in how many runs everything must have been read."""
    images = len(list(place.rglob("*.iso")))
    return {"luar": SHARES, "cakram": images}.get(name, len(_DAYS) - 1)


def _flip(file: Path) -> bytes:
    whole = file.read_bytes()
    file.chmod(0o600)
    file.write_bytes(bytes([*whole[:-1], whole[-1] ^ 1]))
    return whole


def _victims(name: str, place: Path) -> list[Path]:
    """Return a file of the payload of each backup; of restic, of each share of its packs."""
    wanted: dict[str, Callable[[Path], bool]] = {
        "luar": lambda file: "data" in file.parts,
        "cakram": lambda file: file.suffix == ".iso",
    }
    ask = wanted.get(name, lambda file: file.name == "journal.jsonl")
    files = [place / path for path in files_of(place) if ask(place / path)]
    return files if name != "luar" else files[:: max(1, len(files) // 3)]


def test_in_so_many_runs_every_damage_is_found(three: tuple[str, Path], court: Path) -> None:
    name, place = three
    memory = court / f"var/backup/{name}.json"
    before = memory.read_bytes()
    victims = _victims(name, place)
    assert len(victims) >= len(_DAYS)
    for victim in victims:
        whole = _flip(victim)
        found = [_look(court, name) for _ in range(_runs(name, place))]
        assert 1 in found, victim
        assert set(found) <= {0, 1}
        victim.write_bytes(whole)
        memory.write_bytes(before)
    assert {_look(court, name) for _ in range(_runs(name, place))} == {0}
    assert recall(court, name).turn == _runs(name, place)


def _look(court: Path, name: str) -> int:
    found = verify_backups(court, name, NOW.replace(hour=8), Silent(), everything=False)
    return exit_code(found)

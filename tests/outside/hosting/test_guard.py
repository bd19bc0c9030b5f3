"""What goes on by itself on a server changes nothing once the lock is another's."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.errors import UnfinishedError
from pipeline.outside.hosting.place import place_of
from pipeline.outside.hosting.remote import RemoteHost
from pipeline.release.host import Links, MakeFolders, Remove, RemoveFolders, Step, Uploads
from pipeline.release.layout import LOCK, UNFINISHED
from tests.release.sshd import Ground, shell_account

_MANY = tuple(f"berita/{number}.html" for number in range(101))
_STEPS: dict[str, Step] = {
    "make folders": MakeFolders(("agenda",)),
    "link": Links(tuple((name, f"rilis/{name}") for name in _MANY)),
    "remove": Remove(_MANY),
    "remove folders": RemoveFolders(("berita",)),
}


@pytest.fixture
def ground(tmp_path: Path) -> Iterator[Ground]:
    """A server with a shell."""
    with shell_account(tmp_path) as started:
        yield started


def _host_with_files(ground: Ground, work: Path) -> RemoteHost:
    source = work / "isi"
    source.write_bytes(b"isi")
    with RemoteHost(place_of(ground.target)) as host:
        sent = Uploads(tuple((name, name) for name in _MANY))
        host.apply([MakeFolders(("berita",)), sent], lambda _name: source, lambda _size: None)
    return RemoteHost(place_of(ground.target))


def _whole(ground: Ground) -> list[Path]:
    """Return what lies on the server, but for what is on its way; that is cleared away later."""
    passing = ground.folder / UNFINISHED
    return sorted(path for path in ground.folder.rglob("*") if passing not in path.parents)


@pytest.mark.parametrize("step", _STEPS.values(), ids=_STEPS)
def test_a_command_changes_nothing_without_the_lock(
    ground: Ground, tmp_path: Path, step: Step
) -> None:
    with _host_with_files(ground, tmp_path) as host:
        assert host.claim(LOCK, b"kunci kita\n")
        host.guard(LOCK, b"kunci kita\n")
        (ground.folder / LOCK).write_bytes(b"kunci orang lain\n")
        before = _whole(ground)
        with pytest.raises(UnfinishedError, match="bukan milik kita lagi"):
            host.apply([step], lambda name: Path(name), lambda _size: None)
        assert _whole(ground) == before
        (ground.folder / LOCK).write_bytes(b"kunci kita\n")
        host.apply([step], lambda name: Path(name), lambda _size: None)
        assert _whole(ground) != before

"""What the command line says of a far server's trouble, and how it ends."""

import datetime as dt
import os
import shutil
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.demo import terbit
from tests.release.command import said
from tests.release.far import Far, far
from tests.release.generated import pages_of
from tests.release.releasing import begin
from tests.release.sshd import small_disk


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Far]:
    """A court that released once to a server with a shell."""
    with far("ssh", tmp_path) as made:
        made.write(pages_of(1))
        said(made.root, "deploy")
        made.write(pages_of(2))
        yield made


def _live(place: Far) -> str:
    return (place.served / ".terbit-rilis").read_text()[:4]


@pytest.mark.parametrize("left", [500_000, 0], ids=["too little room", "no room at all"])
def test_a_full_disk(tmp_path: Path, left: int) -> None:
    with (
        small_disk(tmp_path / "cakram", 4_000_000) as disk,
        far("ssh", tmp_path, folder=disk / "situs") as place,
    ):
        place.write(pages_of(1))
        said(place.root, "deploy")
        _fill(disk, left)
        place.write(pages_of(2))
        told = said(place.root, "deploy", code=3)
        assert "Ruang di" in told and "osongkan" in told, told
        assert _live(place) == "0001"
        (disk / "milik-orang").unlink()
        said(place.root, "deploy")
        assert _live(place) == "0002"


def _fill(disk: Path, left: int) -> None:
    room = os.statvfs(disk)
    size = room.f_bavail * room.f_frsize - left
    (disk / "milik-orang").write_bytes(bytes(size))


def test_an_account_that_may_not_write(tmp_path: Path) -> None:
    with far("sftp", tmp_path, sftp="-R") as place:
        place.write(pages_of(1))
        told = said(place.root, "deploy", code=3)
    assert "tidak boleh" in told and "Minta izinnya dari penyedia hosting." in told, told


def test_a_server_with_another_key(place: Far) -> None:
    os.kill(place.server.process, signal.SIGKILL)
    for name in ("host", "host.pub"):
        (place.root.parent / "sshd" / name).unlink()
    place.restart()
    told = said(place.root, "deploy", code=4)
    assert "bukan yang tercatat di site_config/release.yml" in told, told
    assert "Tidak ada yang dikirim" in told and told.count("SHA256:") == 2
    assert _live(place) == "0001"


def test_a_clock_that_differs_is_told(place: Far, faketime: str) -> None:
    place.write(pages_of(2), dt.timedelta(minutes=-9))
    done = terbit(place.root, "deploy", before=(faketime, "-f", "-9m"))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Jam di tujuan 9 menit lebih cepat. Betulkan jamnya." in done.stderr
    assert _live(place) == "0002"


def test_two_releases_at_once(place: Far) -> None:
    """From the same folder, and from another clone of the court."""
    other = place.root.with_name("other")
    shutil.copytree(place.root, other, ignore=shutil.ignore_patterns("var"))
    first = begin(place.root)
    _wait_for(place.folder / ".terbit/lock")
    assert first.pid is not None
    os.kill(first.pid, signal.SIGSTOP)
    try:
        told = said(place.root, "deploy", code=4)
        assert "sedang dikerjakan perintah lain di sini" in told, told
        told = said(other, "deploy", code=4)
        assert "Tujuan ini dikunci oleh" in told and "masih berjalan" in told, told
        assert "terbit unlock lokal" in told
    finally:
        os.kill(first.pid, signal.SIGCONT)
    first.join()
    assert (first.exitcode, _live(place)) == (0, "0002")


def _wait_for(file: Path) -> None:
    until = time.monotonic() + 60
    while not file.exists() and time.monotonic() < until:
        time.sleep(0.005)

"""What a release meets that is not as it should be: each is refused or handled, with its reason."""

import contextlib
import datetime as dt
import os
import re
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import RefusedError, UnfinishedError
from pipeline.flows.releasing.deploy import deploy
from pipeline.flows.releasing.holding import Hold
from pipeline.flows.releasing.place import place_of
from pipeline.flows.releasing.releases import releases
from pipeline.flows.releasing.sources import nothing, unheard
from pipeline.flows.releasing.unlock import unlock
from pipeline.flows.releasing.verify_target import verify_target
from pipeline.outside.hosting import local_steps
from pipeline.outside.hosting.local import LocalHost
from pipeline.outside.one_at_a_time import alone
from pipeline.outside.this_machine import is_running, this_process
from pipeline.release.host import MakeFolders
from pipeline.release.layout import LOCK
from pipeline.release.lock import Holder
from tests.release.generated import court, pages_of, write_site

_NOW = dt.datetime(2026, 11, 20, 3, 0, tzinfo=dt.UTC)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A court with a release that is live."""
    made = court(tmp_path / "court")
    _release(made, 1)
    return made


def _release(root: Path, version: int, at: dt.datetime = _NOW) -> str:
    write_site(root, pages_of(version))
    done = deploy(root, None, at)
    assert done.exit_code == 0 and done.plan is not None
    return done.plan.release.id


def _is_whole(root: Path) -> bool:
    return verify_target(root, None, _NOW).exit_code == 0


def _lock(root: Path, *, machine: str, process: str, token: str = "orang lain") -> Path:
    since = _NOW - dt.timedelta(hours=3)
    holder = Holder(who="budi", machine=machine, process=process, since=since, token=token)
    file = root / "var/www/.terbit/lock"
    file.write_bytes(holder.to_bytes())
    return file


_DEAD = re.sub(r"@.*", "@0.0", this_process())


@pytest.mark.parametrize(
    ("machine", "process", "told"),
    [
        ("server-lain", this_process(), "tidak dapat dilihat dari sini"),
        (socket.gethostname(), this_process(), "masih berjalan"),
        (socket.gethostname(), _DEAD, "sudah tidak berjalan"),
    ],
    ids=["elsewhere", "alive here", "dead here, of another folder"],
)
def test_a_lock_of_another_is_told_and_left_alone(
    root: Path, machine: str, process: str, told: str
) -> None:
    file = _lock(root, machine=machine, process=process)
    before = file.read_bytes()
    write_site(root, pages_of(2))
    with pytest.raises(
        RefusedError, match=f"budi di {machine}, sejak 3 jam.*{told}.*terbit unlock"
    ):
        deploy(root, None, _NOW)
    assert file.read_bytes() == before
    assert str(releases(root, None, _NOW).lock).startswith("Tujuan ini dikunci oleh budi")


def test_a_lock_that_a_dead_process_of_this_folder_left_is_taken_over_and_told(root: Path) -> None:
    word = place_of(root, None, _NOW).lock.read_text()
    _lock(root, machine=socket.gethostname(), process=_DEAD, token=word)
    write_site(root, pages_of(2))
    done = deploy(root, None, _NOW)
    assert done.lock is not None and "budi" in str(done.lock)
    assert b"lock-taken-over" in (root / "var/journal.jsonl").read_bytes()
    assert not (root / "var/www/.terbit/lock").exists()


def test_unlock_asks_first_and_never_takes_a_lock_from_who_is_at_work(root: Path) -> None:
    file = _lock(root, machine="server-lain", process="1@2.3")
    assert unlock(root, None, _NOW, lambda seen: False) is None
    assert file.exists()
    assert unlock(root, None, _NOW, lambda seen: "budi" in str(seen)) is not None
    assert not file.exists()
    assert unlock(root, None, _NOW, lambda seen: True) is None
    _lock(root, machine=socket.gethostname(), process=this_process())
    with pytest.raises(RefusedError, match="masih berjalan"):
        unlock(root, None, _NOW, lambda seen: True)


def test_two_releases_at_once_are_refused(root: Path) -> None:
    write_site(root, pages_of(2))
    with alone(place_of(root, None, _NOW).lock), pytest.raises(RefusedError, match="perintah lain"):
        deploy(root, None, _NOW)
    assert _is_whole(root)


def test_a_process_is_known_from_one_that_got_its_number_later() -> None:
    assert is_running(this_process()) is True
    assert is_running(_DEAD) is False
    assert is_running("bukan proses") is None


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system with room for one and a half sites."""
    folder = tmp_path / "cakram"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("this account may not mount a small file system")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_that_cannot_hold_it_is_told_before_anything_is_sent(
    tmp_path: Path, small_disk: Path
) -> None:
    root = court(tmp_path / "court")
    (root / "var").mkdir()
    (root / "var/www").symlink_to(small_disk)
    with pytest.raises((UnfinishedError, RefusedError)) as told:
        _release(root, 1)
    assert "Ruang di tujuan kurang" in str(told.value) or "var/" in str(told.value)


def test_a_disk_that_fills_up_ends_with_3_and_readers_keep_their_site(
    root: Path, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    www = root / "var/www"
    shutil.copytree(www, small_disk / "www", symlinks=True)
    shutil.rmtree(www)
    www.mkdir()
    subprocess.run(["mount", "--bind", str(small_disk / "www"), str(www)], check=True)
    try:
        # The host promises room that others take while it is being used.
        monkeypatch.setattr("pipeline.flows.releasing.deploy.ensure_room", lambda *_: None)
        write_site(root, pages_of(2) | {"besar.pdf": bytes(600_000)})
        with pytest.raises(UnfinishedError, match="Ruang simpan penuh"):
            deploy(root, None, _NOW)
        assert (www / "current").readlink().name.startswith("0001-")
        assert _is_whole(root)
        _release(root, 3)
        assert _is_whole(root)
    finally:
        subprocess.run(["umount", str(www)], check=True)


def test_a_folder_that_may_not_be_written_is_told() -> None:
    nobody = 65534
    with tempfile.TemporaryDirectory() as name:
        folder, own = Path(name), os.geteuid()
        folder.chmod(0o555)
        if own == 0:
            os.seteuid(nobody)  # root may write everywhere
        try:
            with pytest.raises(UnfinishedError, match="tidak berhak"):
                LocalHost(folder).claim(LOCK, b"")
            with pytest.raises(UnfinishedError, match="tidak berhak"):
                LocalHost(folder).apply([MakeFolders(("rilis/a",))], nothing, unheard)
        finally:
            os.seteuid(own)


def test_a_read_only_host_is_told_and_readers_keep_their_site(root: Path) -> None:
    www = str(root / "var/www")
    bind, only = ["mount", "--bind", www, www], ["mount", "-o", "remount,bind,ro", www]
    if os.geteuid() != 0 or subprocess.run(bind, capture_output=True, check=False).returncode:
        pytest.skip("this account may not mount")
    try:
        subprocess.run(only, check=True)
        write_site(root, pages_of(2))
        with pytest.raises(UnfinishedError, match="hanya dapat dibaca"):
            deploy(root, None, _NOW)
    finally:
        subprocess.run(["umount", www], check=True)
    assert _is_whole(root)


def test_what_stands_in_the_way_is_told_and_not_removed(root: Path) -> None:
    www = root / "var/www"
    (www / "current").unlink()
    (www / "current").mkdir()
    (www / "current/milik-orang.html").write_text("jangan hilang")
    write_site(root, pages_of(2))
    with pytest.raises(UnfinishedError, match=r"bukan berkas|sudah ada yang lain"):
        deploy(root, None, _NOW)
    assert (www / "current/milik-orang.html").read_text() == "jangan hilang"


def test_a_clock_that_went_back_changes_no_order(root: Path) -> None:
    later = _release(root, 2, _NOW.replace(year=2031))
    latest = _release(root, 3, _NOW.replace(year=2020))
    shown = releases(root, None, _NOW)
    assert [each.number for each in shown.record.releases] == [1, 2, 3]
    assert later < latest == shown.live
    styles = list((root / "var/www/current/assets").glob("*.css"))
    assert len(styles) == 3, "nothing goes before its time, whatever the clock says"


def test_paths_that_differ_by_case_alone_block_before_anything_is_sent(root: Path) -> None:
    write_site(root, pages_of(2) | {"foto/Tetap.jpg": b"lain"})
    done = deploy(root, None, _NOW)
    assert (done.exit_code, [each.code for each in done.findings]) == (1, ["REL001"])
    assert len(list((root / "var/www/rilis").iterdir())) == 1


def test_unusual_names_arrive(root: Path) -> None:
    names = ("-rf", "berkas 'kutip' \"ganda\" $HOME `a`.pdf", "Ñandú 中文 é.html", "%2e%2e.txt")
    write_site(root, pages_of(2) | {name: name.encode() for name in names})
    assert deploy(root, None, _NOW).exit_code == 0
    for name in names:
        assert (root / "var/www/current" / name).read_bytes() == name.encode()
    assert _is_whole(root)


def test_a_record_that_was_damaged_stops_the_release_and_says_what_to_do(root: Path) -> None:
    (root / "var/www/.terbit/rilis.json").write_text("{")
    write_site(root, pages_of(2))
    with pytest.raises(UnfinishedError, match="Simpan salinannya"):
        deploy(root, None, _NOW)
    (root / "var/www/.terbit/rilis.json").unlink()
    _release(root, 2)
    assert _is_whole(root)


@pytest.mark.parametrize("again", [3, 5], ids=["before it noted itself", "after it did"])
@pytest.mark.parametrize("died", range(1, 16))
def test_a_burst_that_died_at_any_step_twice_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, died: int, again: int
) -> None:
    root = court(tmp_path / "court", serves="path")
    _release(root, 1)
    old = pages_of(2) | {"panggilan/lama/index.html": b"kedaluwarsa"}
    write_site(root, old)
    deploy(root, None, _NOW)
    for version, at in ((3, died), (4, again)):
        write_site(root, pages_of(version) | {f"berita/baru-{version}/index.html": b"baru"})
        with monkeypatch.context() as patch:
            _die_at(patch, at, root / "var/www")
            with contextlib.suppress(_DiedError):
                deploy(root, None, _NOW)
    _release(root, 5)
    assert _is_whole(root)
    assert not (root / "var/www/panggilan/lama/index.html").exists()
    assert len(list((root / "var/www/assets").glob("*.css"))) >= 3


class _DiedError(BaseException):
    """The process is gone, here."""


def _die_at(patch: pytest.MonkeyPatch, step: int, place: Path) -> None:
    """Let the release end before its n-th step, as a kill would: nothing after it is done."""
    counted, do = iter(range(1, 1000)), local_steps.do

    def dying(*args: Any) -> None:
        if next(counted) >= step:
            raise _DiedError
        do(*args)

    def give_back(hold: Hold) -> None:
        # This very process lives on, so that its lock would not be taken for a dead one's.
        (place / LOCK).unlink()

    patch.setattr(local_steps, "do", dying)
    patch.setattr(Hold, "give_back", give_back)

"""Servers that refuse, are full, fall silent or go away while we work."""

import os
import random
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from pipeline.errors import UnfinishedError
from pipeline.outside.hosting.place import place_of
from pipeline.outside.hosting.remote import RemoteHost
from pipeline.release.host import Host, Links, MakeFolders, Renames, Step, Switch, Uploads, Write
from tests.conftest import SOAK
from tests.demo import ROOT
from tests.release.deaths import below
from tests.release.slow_link import SlowLink
from tests.release.sshd import Ground, sftp_account, shell_account, small_disk

Account = Callable[..., AbstractContextManager[Ground]]
_ACCOUNTS = pytest.mark.parametrize("account", [shell_account, sftp_account])
_PATIENCE = 1.5
_SIZES = (0, 1, 300_000, 40_000, 600_000, 7)


def _host(ground: Ground, patience: float = 60) -> RemoteHost:
    return RemoteHost(place_of(ground.target), patience)


def _sources(folder: Path, sizes: tuple[int, ...] = _SIZES) -> dict[str, bytes]:
    """Lay out files that cannot be made smaller on their way."""
    made = random.Random(7)
    files = {f"{n}": made.randbytes(size) for n, size in enumerate(sizes)}
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return files


def _uploads(files: dict[str, bytes]) -> Uploads:
    return Uploads(tuple((name, f"situs/{name}") for name in files))


def _do(host: Host, folder: Path, *steps: Step) -> None:
    host.apply(steps, lambda name: folder / name, lambda _size: None)


def _lying(ground: Ground) -> dict[str, bytes]:
    found = ground.folder / "situs"
    return {file.name: file.read_bytes() for file in found.iterdir()} if found.exists() else {}


@contextmanager
def _silent_server() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_server_that_nobody_runs_is_told(tmp_path: Path) -> None:
    with shell_account(tmp_path) as ground:
        pass
    with (
        shell_account(tmp_path / "lain") as other,
        pytest.raises(UnfinishedError, match="tidak dapat dihubungi"),
        _host(other.over(ground.target.port or 0)),
    ):
        pass


def test_a_server_that_says_nothing_is_not_waited_for(tmp_path: Path) -> None:
    with (
        _silent_server() as port,
        shell_account(tmp_path) as ground,
        pytest.raises(UnfinishedError, match="tidak dapat dihubungi"),
        _host(ground.over(port), patience=0.5),
    ):
        pass


def test_a_server_without_sftp_is_told(tmp_path: Path) -> None:
    with (
        shell_account(tmp_path, subsystem=False) as ground,
        pytest.raises(UnfinishedError, match="SFTP"),
        _host(ground),
    ):
        pass


def test_a_server_that_gives_no_shell_is_served_over_sftp(tmp_path: Path) -> None:
    with sftp_account(tmp_path) as ground:
        target = ground.target.model_copy(update={"kind": "ssh"})
        with RemoteHost(place_of(target)) as host:
            assert not host.probe().hashes
            files = _sources(tmp_path / "kirim")
            _do(host, tmp_path / "kirim", MakeFolders(("situs",)), _uploads(files))
            assert _lying(ground) == files
            assert host.hashes("situs", files).keys() == files.keys()


@_ACCOUNTS
@pytest.mark.parametrize("how", ["cut", "hush"])
def test_work_goes_on_after_a_link_that_failed(account: Account, how: str, tmp_path: Path) -> None:
    files = _sources(tmp_path / "kirim", (40_000,) * 12)
    with account(tmp_path) as ground, SlowLink(ground.target.port or 0, rate=3e6) as link:
        fails = threading.Event()

        def on_bytes(_size: int) -> None:
            if not fails.is_set():
                fails.set()
                threading.Thread(target=getattr(link, how)).start()

        steps = (MakeFolders(("situs",)), _uploads(files))
        with _host(ground.over(link.port), _PATIENCE) as host:
            with pytest.raises(UnfinishedError) as raised:
                host.apply(steps, lambda name: tmp_path / "kirim" / name, on_bytes)
            assert "Yang sudah selesai: 1 dari 2 langkah. Saat mengirim berkas:" in str(
                raised.value
            )
            assert "sekali lagi" in str(raised.value)
        assert _lying(ground).items() < files.items()
        link.mend()
        with _host(ground.over(link.port)) as host:
            _do(host, tmp_path / "kirim", *steps)
        assert _lying(ground) == files


@_ACCOUNTS
def test_a_file_is_whole_or_absent_wherever_the_link_is_cut(
    account: Account, tmp_path: Path
) -> None:
    files = _sources(tmp_path / "kirim")
    dice = random.Random(11)
    with account(tmp_path) as ground, SlowLink(ground.target.port or 0, 0, None) as link:
        for _ in range(100 if SOAK else 4):
            link.mend()
            with _host(ground.over(link.port), _PATIENCE) as host:
                link.cut_after(dice.randrange(1_000_000))
                steps = (MakeFolders(("situs",)), _uploads(files))
                with pytest.raises(UnfinishedError):
                    while True:
                        _do(host, tmp_path / "kirim", *steps)
            assert _lying(ground).items() <= files.items()


def test_a_slow_disk_is_not_a_link_that_broke(tmp_path: Path) -> None:
    """The part of the server that reads and writes stands still for longer than our patience."""
    with sftp_account(tmp_path) as ground, _host(ground, _PATIENCE) as host:
        assert ground.server is not None
        (serving,) = _processes(b"internal-sftp", ground.server.process)
        os.kill(serving, signal.SIGSTOP)
        waking = threading.Timer(3 * _PATIENCE, os.kill, (serving, signal.SIGCONT))
        waking.start()
        try:
            assert host.read("tidak-ada") is None
        finally:
            waking.join()


def _processes(named: bytes, above: int) -> list[int]:
    told = {number: Path(f"/proc/{number}/cmdline") for number in below(above)}
    return [number for number, file in told.items() if named in file.read_bytes()]


@pytest.mark.parametrize("size", [100_000, 3_000_000], ids=["small file", "large file"])
def test_a_full_disk_is_told_and_leaves_whole_files(tmp_path: Path, size: int) -> None:
    files = _sources(tmp_path / "kirim", (size,) * (6_000_000 // size))
    with (
        small_disk(tmp_path / "penuh", 4_000_000) as disk,
        shell_account(tmp_path, disk / "target") as ground,
        _host(ground) as host,
    ):
        with pytest.raises(UnfinishedError, match="Kosongkan ruang"):
            _do(host, tmp_path / "kirim", MakeFolders(("situs",)), _uploads(files))
        assert _lying(ground).items() < files.items()
        assert host.read("situs/tidak-ada") is None


@_ACCOUNTS
def test_an_account_that_may_not_write_is_told(account: Account, tmp_path: Path) -> None:
    files = _sources(tmp_path / "kirim")
    with account(tmp_path, sftp="-R") as ground:
        (ground.folder / "situs").mkdir(parents=True)
        with _host(ground) as host:
            for steps in ((_uploads(files),), (Write("a", b""),), (Switch("a", "b"),)):
                with pytest.raises(UnfinishedError, match="tidak boleh"):
                    _do(host, tmp_path / "kirim", *steps)
            with pytest.raises(UnfinishedError, match="tidak boleh"):
                host.probe()
            with pytest.raises(UnfinishedError, match="tidak boleh"):
                host.claim(".terbit/lock", b"")
        assert list(ground.folder.rglob("*")) == [ground.folder / "situs"]


@pytest.mark.parametrize(
    ("refused", "lacks"),
    [("symlink", "switches"), ("hardlink", "links"), ("posix-rename", "replaces")],
)
def test_what_a_host_refuses_is_found_out(tmp_path: Path, refused: str, lacks: str) -> None:
    files = _sources(tmp_path / "kirim")
    with sftp_account(tmp_path, sftp=f"-P {refused}") as ground, _host(ground) as host:
        able = host.probe()
        seen = {name: getattr(able, name) for name in ("switches", "links", "replaces")}
        expected = dict.fromkeys(seen, True) | {lacks: False}
        if lacks == "replaces":
            expected["switches"] = False
        assert seen == expected
        steps = (MakeFolders(("situs",)), _uploads(files), Write("situs/x", b"x"))
        _do(host, tmp_path / "kirim", *steps)
        _do(host, tmp_path / "kirim", *steps)
        assert _lying(ground) == {**files, "x": b"x"}
        assert [host.claim(".terbit/lock", data) for data in (b"1", b"2")] == [True, False]
        assert host.read(".terbit/lock") == b"1"


@_ACCOUNTS
def test_the_last_rename_waits_for_all_others(account: Account, tmp_path: Path) -> None:
    files = _sources(tmp_path / "kirim")
    with account(tmp_path) as ground, _host(ground) as host:
        _do(host, tmp_path / "kirim", MakeFolders(("situs",)), _uploads(files))
        pairs = [(f"situs/{name}", f"situs/baru-{name}") for name in files]
        pairs[3] = ("situs/tidak-ada", "situs/baru-3")
        with pytest.raises(UnfinishedError, match="menempatkan berkas"):
            _do(host, tmp_path / "kirim", Renames(tuple(pairs)))
        assert {"baru-0", "5"} <= _lying(ground).keys()
        assert "baru-5" not in _lying(ground)


@_ACCOUNTS
def test_a_link_is_never_put_over_a_folder(account: Account, tmp_path: Path) -> None:
    files = _sources(tmp_path / "kirim")
    with account(tmp_path) as ground, _host(ground) as host:
        _do(host, tmp_path / "kirim", MakeFolders(("situs",)), _uploads(files))
        with pytest.raises(UnfinishedError, match="situs"):
            _do(host, tmp_path / "kirim", Switch("situs", "lain"))
        assert _lying(ground) == files
        assert list((ground.folder / ".terbit/separuh").iterdir()) == []


@_ACCOUNTS
def test_a_source_of_a_link_that_is_absent_is_told(account: Account, tmp_path: Path) -> None:
    with account(tmp_path) as ground, _host(ground) as host:
        for count in (1, 150):
            pairs = tuple((f"rilis/1/{n}", f"rilis/2/{n}") for n in range(count))
            with pytest.raises(UnfinishedError):
                _do(host, tmp_path, MakeFolders(("rilis/1", "rilis/2")), Links(pairs))


_ASKS = """
import sys
from pipeline.config.release import Target
from pipeline.outside.hosting.place import place_of
from pipeline.outside.hosting.remote import RemoteHost
with RemoteHost(place_of(Target.model_validate_json(sys.argv[1]))) as host:
    print(host.probe().skew)
"""


def test_a_clock_that_is_ahead_is_measured(tmp_path: Path, faketime: str) -> None:
    with shell_account(tmp_path) as ground:
        done = subprocess.run(
            [faketime, "-f", "-2h", sys.executable, "-c", _ASKS, ground.target.model_dump_json()],
            env={**os.environ, "FAKETIME_DONT_FAKE_MONOTONIC": "1"},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
    assert 7000 < float(done.stdout) < 7400

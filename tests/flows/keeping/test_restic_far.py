"""restic on a real SSH server that gives SFTP alone: keys, a cut link, and no secret in sight."""

import os
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pipeline.errors import UsageError
from pipeline.flows.keeping.backup import back_up, list_backups
from pipeline.flows.keeping.media import open_place
from pipeline.flows.keeping.restore import Wish, restore
from pipeline.flows.keeping.verify import exit_code, verify_backups
from pipeline.flows.progress import Silent
from pipeline.outside.ssh_signatures import make_key
from tests.flows.keeping.kept import NOW, PASSWORD, files_of, restic_on_server
from tests.release.slow_link import SlowLink
from tests.release.sshd import Ground
from tests.small import change_yaml

_CONFIG = "site_config/backup.yml"


@pytest.fixture
def far(court: Path, tmp_path: Path, restic_here: None) -> Iterator[Ground]:
    """The account on the server that the court's restic writes to."""
    with restic_on_server(court, tmp_path / "server") as ground:
        yield ground


def _reach(court: Path, **keys: object) -> None:
    """Let the court reach its server by other keys."""
    change_yaml(court / _CONFIG, lambda told: told["destinations"][-1].update(keys))


def _take(court: Path, day: int = 20) -> str:
    done = back_up(court, "jauh", NOW.replace(day=day), Silent())
    assert done.exit_code == 0, done.media
    return done.record.id


def test_it_is_read_back_by_the_key_of_an_agent(
    court: Path, far: Ground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _take(court)
    assert far.server is not None
    with _agent(tmp_path / "agen", far.server.key) as socket:
        monkeypatch.delenv("TERBIT_SSH_KEY")
        monkeypatch.setenv("SSH_AUTH_SOCK", socket)
        assert exit_code(verify_backups(court, "jauh", NOW, Silent(), everything=True)) == 0
        monkeypatch.delenv("SSH_AUTH_SOCK")
        done = back_up(court, "jauh", NOW.replace(hour=7), Silent())
    assert (done.exit_code, "ssh-add" in done.media[0].trouble) == (3, True)


@contextmanager
def _agent(socket: Path, key: Path) -> Iterator[str]:
    agent = subprocess.Popen(["ssh-agent", "-D", "-a", socket], stdout=subprocess.DEVNULL)
    try:
        while not socket.exists():
            assert agent.poll() is None
        surroundings = {**os.environ, "SSH_AUTH_SOCK": str(socket)}
        subprocess.run(["ssh-add", "-q", key], check=True, env=surroundings)
        yield str(socket)
    finally:
        agent.terminate()
        agent.wait(timeout=10)


def test_a_server_with_another_key_gets_nothing(court: Path, far: Ground, tmp_path: Path) -> None:
    other = " ".join(make_key(tmp_path / "lain", "lain").split()[:2])
    _reach(court, host_key=other)
    done = back_up(court, "jauh", NOW, Silent())
    assert (done.exit_code, "bukan yang tercatat" in done.media[0].trouble) == (3, True)
    assert not far.folder.exists() or files_of(far.folder) == {}
    found = verify_backups(court, "jauh", NOW, Silent(), everything=False)
    assert (exit_code(found), found[0].findings) == (3, ())


def test_a_key_that_the_server_does_not_know_is_told(
    court: Path, far: Ground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_key(tmp_path / "lain", "lain")
    monkeypatch.setenv("TERBIT_SSH_KEY", str(tmp_path / "lain"))
    told = list_backups(court, "jauh", NOW)[0].trouble
    assert "tidak menerima kunci SSH" in told


def test_a_link_cut_in_the_middle_leaves_the_older_backup_and_the_next_is_whole(
    court: Path, far: Ground, tmp_path: Path
) -> None:
    assert far.server is not None
    with SlowLink(far.server.port, 0, None) as link:
        _reach(court, port=link.port)
        first = _take(court, 18)
        (court / "var/originals/rekaman.mp4").write_bytes(os.urandom(12_000_000))
        link.cut_after(3_000_000)
        done = back_up(court, "jauh", NOW.replace(day=19), Silent())
        assert (done.exit_code, "127.0.0.1" in done.media[0].trouble) == (3, True), done.media
        link.mend()
        assert [each.taken.id for each in list_backups(court, "jauh", NOW)[0].fates] == [first]
        assert restore(court, tmp_path / "dulu", Wish("jauh"), Silent()).damaged == ()
        second = _take(court, 20)
        assert exit_code(verify_backups(court, "jauh", NOW, Silent(), everything=True)) == 0
        assert restore(court, tmp_path / "kini", Wish("jauh"), Silent()).snapshot.id == second
    assert not (tmp_path / "dulu/var/originals/rekaman.mp4").exists()
    assert (tmp_path / "kini/var/originals/rekaman.mp4").stat().st_size == 12_000_000


def test_the_password_stands_in_no_command_and_no_log(
    court: Path, far: Ground, tmp_path: Path
) -> None:
    seen: set[bytes] = set()
    over = threading.Event()
    watching = threading.Thread(target=_watch, args=(seen, over))
    watching.start()
    try:
        _take(court)
    finally:
        over.set()
        watching.join()
    assert any(b"restic" in each for each in seen)
    assert any(b"UserKnownHostsFile" in each for each in seen)
    logs = [*(tmp_path / "server").rglob("*.log"), *(court / "var").rglob("*.json*")]
    told = [*seen, *(log.read_bytes() for log in logs)]
    assert len(logs) > 2
    assert not [each for each in told if PASSWORD.encode() in each]


def _watch(seen: set[bytes], over: threading.Event) -> None:
    """Gather the commands of every process of this machine until it is over."""
    while not over.is_set():
        for process in Path("/proc").glob("[0-9]*/cmdline"):
            try:
                seen.add(process.read_bytes())
            except OSError:
                continue


def test_an_address_without_a_pinned_key_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TERBIT_HOST_KEY", raising=False)
    with pytest.raises(UsageError, match="TERBIT_HOST_KEY"):
        open_place("restic+sftp://cadangan@simpan.pn-contoh.example:22/srv/restic")
    with pytest.raises(UsageError, match=r"restic\+sftp://"):
        open_place("sftp:cadangan@simpan.pn-contoh.example:/srv/restic")

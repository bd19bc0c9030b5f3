"""Plain files on a real SSH server: what is linked, resumed after a cut, found and restored."""

import os
import random
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.config.load import load_config
from pipeline.errors import TerbitError
from pipeline.flows.keeping.backup import back_up, list_backups
from pipeline.flows.keeping.restore import Wish, restore
from pipeline.flows.keeping.verify import exit_code, verify_backups
from pipeline.flows.progress import Silent
from pipeline.outside.this_machine import machine
from tests.conftest import SOAK
from tests.demo import ROOT
from tests.flows.keeping.kept import NOW, files_of, server_medium
from tests.release.slow_link import SlowLink
from tests.small import change_yaml

_COUNT = 100 if SOAK else 3


@pytest.fixture
def far(court: Path, tmp_path: Path) -> Iterator[Path]:
    """The folder on the server that the court backs up to."""
    with server_medium(court, tmp_path / "server") as ground:
        yield ground.folder


def _take(court: Path, day: int = 20) -> str:
    done = back_up(court, "server", NOW.replace(day=day), Silent())
    assert done.exit_code == 0, done.media
    return done.record.id


def test_what_did_not_change_is_linked_on_the_server_and_a_change_is_sent(
    court: Path, far: Path
) -> None:
    names = [_take(court, 18)]
    (court / "var/journal.jsonl").write_text('{"n": 1}\n', "utf-8")
    names.append(_take(court, 19))
    original = next(f for f in (court / "var/originals").rglob("*") if len(f.name) == 64)
    there = [far / n / "data" / original.relative_to(court) for n in names]
    assert there[0].stat().st_ino == there[1].stat().st_ino
    kept = [(far / n / "data/var/journal.jsonl").read_text("utf-8").count("\n") for n in names]
    assert kept == [2, 1]
    assert not (far / ".belum-selesai").exists()
    assert [fate.taken.id for fate in list_backups(court, "server", NOW)[0].fates] == names[::-1]
    assert exit_code(verify_backups(court, "server", NOW, Silent(), everything=True)) == 0


def test_a_cut_backup_goes_on_where_it_was(court: Path, far: Path) -> None:
    for number in range(900):
        (court / f"var/originals/{number}.jpg").write_bytes(os.urandom(700))
    change_yaml(court / "site_config/backup.yml", _slow)
    begun = subprocess.Popen(
        [sys.executable, "-m", "pipeline.cli", "backup", "--medium", "server"],
        cwd=court,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    notes = far / ".belum-selesai/catatan"
    while begun.poll() is None and not (notes.is_dir() and len(list(notes.iterdir())) > 1):
        pass
    begun.send_signal(signal.SIGKILL)
    begun.wait()
    noted = "".join(note.read_text("utf-8") for note in notes.iterdir()).splitlines()
    data = far / ".belum-selesai/data"
    before = {f.relative_to(data): f.stat().st_ino for f in data.rglob("*") if f.is_file()}
    change_yaml(court / "site_config/backup.yml", lambda told: _slow(told, None))
    assert not list(far.glob("2*"))
    name = _take(court)
    after = far / name / "data"
    same = [path for path, inode in before.items() if (after / path).stat().st_ino == inode]
    assert len(same) >= len(noted) - 3 > 100
    assert exit_code(verify_backups(court, "server", NOW, Silent(), everything=True)) == 0


def _slow(told: dict[str, list[dict[str, object]]], limit: int | None = 3000) -> None:
    told["destinations"][-1]["limit_kib"] = limit


def test_a_link_cut_in_the_middle_leaves_the_older_backup_usable(
    court: Path, far: Path, tmp_path: Path
) -> None:
    told = load_config(court).backup.destinations[-1]
    with SlowLink(int(told.port or 22), 0, None) as link:
        _reach(court, port=link.port)
        first = _take(court, 18)
        (court / "var/originals/rekaman.mp4").write_bytes(os.urandom(12_000_000))
        link.cut_after(3_000_000)
        done = back_up(court, "server", NOW.replace(day=19), Silent())
        assert (done.exit_code, "127.0.0.1" in done.media[0].trouble) == (3, True), done.media
        link.mend()
        assert [each.taken.id for each in list_backups(court, "server", NOW)[0].fates] == [first]
        assert restore(court, tmp_path / "dulu", Wish("server"), Silent()).damaged == ()
        second = _take(court, 20)
        assert exit_code(verify_backups(court, "server", NOW, Silent(), everything=True)) == 0
    assert (far / second / "data/var/originals/rekaman.mp4").stat().st_size == 12_000_000


def _reach(court: Path, **keys: object) -> None:
    config = court / "site_config/backup.yml"
    change_yaml(config, lambda told: told["destinations"][-1].update(keys))


def test_each_harm_is_found_and_nothing_wrong_comes_back(
    court: Path, far: Path, tmp_path: Path
) -> None:
    folder, luck = far / _take(court), random.Random()
    assert restore(court, tmp_path / "utuh", Wish("server"), Silent()).damaged == ()
    good = _plain(tmp_path / "utuh")
    victims = [f for f in sorted(folder.rglob("*")) if f.is_file() and f.stat().st_size]
    for number in range(_COUNT):
        victim = luck.choice(victims)
        whole = victim.read_bytes()
        at = luck.randrange(len(whole))
        turned = bytes([whole[at] ^ 1 << luck.randrange(8)])
        harmed = whole[:at] + (turned + whole[at + 1 :] if number % 3 else b"")
        victim.write_bytes(harmed)
        found = verify_backups(court, "server", NOW, Silent(), everything=True)
        assert exit_code(found) == 1, (victim, at)
        _nothing_wrong(court, tmp_path / f"pulih-{number}", good)
        victim.write_bytes(whole)
    gone = next((folder / "data/var/originals").rglob("*.yml"))
    gone.rename(gone.with_name("lain"))
    found = verify_backups(court, "server", NOW, Silent(), everything=False)
    codes = {each.code for each in found[0].findings}
    assert codes == {"BAK002", "BAK003"}


def _plain(folder: Path) -> dict[str, bytes]:
    found = files_of(folder)
    return {path: raw for path, raw in found.items() if not path.startswith((".git/", "situs.git"))}


def _nothing_wrong(court: Path, into: Path, good: dict[str, bytes]) -> None:
    try:
        done = restore(court, into, Wish("server"), Silent())
    except TerbitError:
        assert not into.exists()
        return
    back = _plain(into)
    assert {path for path, raw in back.items() if good.get(path) != raw} == set()
    assert good.keys() - back.keys() <= set(done.damaged)
    assert done.damaged


def test_the_lock_of_another_machine_is_kept_and_of_a_dead_process_taken_over(
    court: Path, far: Path
) -> None:
    far.mkdir(exist_ok=True)
    (far / ".terbit.lock").write_text("server-lain\n77@x\n", "utf-8")
    done = back_up(court, "server", NOW, Silent())
    assert done.exit_code == 3
    assert "server-lain" in done.media[0].trouble
    (far / ".terbit.lock").write_text(f"{machine()}\n999999999@x.1\n", "utf-8")
    _take(court)
    assert not (far / ".terbit.lock").exists()


def test_a_server_that_is_gone_is_no_clean_medium(court: Path, far: Path) -> None:
    _take(court)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    _reach(court, port=port)
    found = verify_backups(court, "server", NOW, Silent(), everything=False)
    assert (exit_code(found), found[0].findings) == (3, ())
    assert "tidak dapat dihubungi" in found[0].trouble

"""Publish to the end, through real servers and their hooks; the queue survives what is killed."""

import datetime as dt
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline.errors import RefusedError, UsageError
from pipeline.flows.progress import Silent
from pipeline.flows.releasing.nightly import nightly
from pipeline.flows.releasing.release_main import Released, release_main
from pipeline.flows.releasing.work_off import FOLLOWED, LOCK, work_off
from pipeline.outside.alone import alone
from pipeline.outside.wishes import FOLDER, waiting, wish
from tests.demo import ROOT, terbit
from tests.release.court import AT
from tests.review.courthouse import EDITOR, ITEM, ORDINARY, Courthouse, article

_NEW, _BLOCKED = "Layanan Baru", "content/berita/2026/11/rusak/index.md"


@pytest.fixture
def house(going: Courthouse) -> Courthouse:
    """A court whose site is before readers already."""
    return going


@pytest.fixture
def worker(house: Courthouse) -> Path:
    """A clone on the server's machine that only releases."""
    return house.folder / "worker"


def _enter(house: Courthouse, title: str = _NEW) -> str:
    """Let an approved article into the server's main; return its commit."""
    house.git("fetch", "--quiet", "origin")
    house.commit({ITEM: article(title)})
    house.approve(*ORDINARY)
    entered, _, said = house.push()
    assert entered, said
    assert "masuk antrean" in said
    return house.main()


def _work(root: Path, at: dt.datetime = AT) -> list[Released]:
    busy: list[str] = []
    done = list(work_off(root, None, lambda: at, Silent(), busy.append))
    assert busy == []
    return done


def _shown(root: Path) -> str:
    page = root / "var/www/current" / Path(ITEM).parent.relative_to("content") / "index.html"
    return page.read_text("utf-8") if page.is_file() else ""


def test_a_push_of_main_becomes_a_wish_and_a_wish_becomes_a_release(
    house: Courthouse, worker: Path
) -> None:
    assert house.push("HEAD:refs/heads/draf/x")[0]
    waited = waiting(house.server)
    commit = _enter(house)
    assert [each.commit for each in waiting(house.server)[len(waited) :]] == [commit]
    [done] = _work(worker)
    assert (done.exit_code, waiting(house.server)) == (0, [])
    assert _NEW in _shown(worker)
    assert _work(worker) == []


def test_many_wishes_are_one_release(house: Courthouse, worker: Path) -> None:
    for number in range(2):
        _enter(house, f"Layanan Ke-{number}")
    assert len(_work(worker)) == 1
    assert "Layanan Ke-1" in _shown(worker)


def test_a_lost_queue_loses_nothing(house: Courthouse, worker: Path) -> None:
    _enter(house)
    for file in (house.server / FOLDER).iterdir():
        file.unlink()
    assert len(_work(worker)) == 1
    assert _NEW in _shown(worker)


def test_a_wish_that_nobody_can_read_is_a_wish(house: Courthouse, worker: Path) -> None:
    (house.server / FOLDER / "0-0.json").write_text("", "utf-8")
    (house.server / FOLDER / ".half.json").write_text("", "utf-8")
    assert [each.commit for each in waiting(house.server)] == [""]
    assert [each.exit_code for each in _work(worker)] == [0]
    assert waiting(house.server) == []


def test_what_blocks_keeps_its_wish_and_readers_keep_their_site(
    house: Courthouse, worker: Path
) -> None:
    before = (worker / "var/www/current").readlink()
    _past_the_hook(house, {_BLOCKED: "---\ntitle: [\n---\n"})
    wish(house.server, house.main())
    [done] = _work(worker)
    assert (done.exit_code, done.deployed) == (1, None)
    assert len(waiting(house.server)) == 1
    assert (worker / "var/www/current").readlink() == before


def test_what_was_not_approved_is_refused_and_keeps_its_wish(
    house: Courthouse, worker: Path
) -> None:
    before = (worker / "var/www/current").readlink()
    _past_the_hook(house, {ITEM: article("Masuk Diam-Diam")})
    wish(house.server, house.main())
    with pytest.raises(RefusedError, match="REV001"):
        _work(worker)
    assert len(waiting(house.server)) == 1
    assert (worker / "var/www/current").readlink() == before


def _past_the_hook(house: Courthouse, files: dict[str, str | bytes | None]) -> None:
    house.commit(files)
    house.git("push", "--quiet", str(house.server), "HEAD:refs/heads/draf/x")
    move = ("update-ref", "refs/heads/main", "refs/heads/draf/x")
    house.git("--git-dir", str(house.server), *move)


def test_two_workers_do_not_meet(house: Courthouse, worker: Path) -> None:
    _enter(house)
    busy: list[str] = []
    with alone(worker / LOCK) as mine:
        assert mine
        assert list(work_off(worker, None, lambda: AT, Silent(), busy.append)) == []
        assert nightly(worker, None, AT, Silent(), busy.append) is None
    assert len(busy) == 2
    assert len(waiting(house.server)) == 1
    assert len(_work(worker)) == 1


def test_a_worker_needs_its_server_on_this_machine(house: Courthouse) -> None:
    house.git("remote", "remove", "origin")
    with pytest.raises(UsageError, match="server di mesin ini"):
        _work(house.clone)


def test_a_worker_that_was_changed_by_hand_refuses(house: Courthouse, worker: Path) -> None:
    _enter(house)
    (worker / "content/berita/2026/11/lama/index.md").write_text("x", "utf-8")
    with pytest.raises(RefusedError, match="Catat atau batalkan"):
        _work(worker)
    assert waiting(house.server)


def test_killed_anywhere_the_next_run_finishes(house: Courthouse, worker: Path) -> None:
    """A worker is killed at ever later moments; no wish is lost, and the live site stays whole."""
    command = [sys.executable, "-m", "pipeline.cli", "publish", "--queue"]
    around = {**os.environ, "PYTHONPATH": str(ROOT)}
    rounds = 40 if "TERBIT_SOAK" in os.environ else 2
    for number in range(rounds):
        _enter(house, f"Layanan Ke-{number}")
        process = subprocess.Popen(
            command, cwd=worker, env=around, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(0.4 + 3.0 * number / rounds)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert waiting(house.server) or f"Layanan Ke-{number}" in _shown(worker)
        assert (worker / "var/www/current/index.html").is_file()
        done = terbit(worker, "publish", "--queue")
        assert done.returncode == 0, done.stdout + done.stderr
        assert (f"Layanan Ke-{number}" in _shown(worker), waiting(house.server)) == (True, [])


def test_a_clone_with_a_server_ends_with_the_push(house: Courthouse) -> None:
    house.git("fetch", "--quiet", "origin")
    house.git("switch", "--quiet", "--create", "draf/baru", "origin/main")
    house.commit({ITEM: article()})
    house.approve(*ORDINARY)
    assert house.push("HEAD:refs/heads/draf/baru")[0]
    before = len(waiting(house.server))
    done = terbit(house.clone, "publish", "baru", "--key", str(house.key(EDITOR)))
    assert done.returncode == 0, done.stderr
    assert "Masuk ke main: baru" in done.stdout
    assert "Server melanjutkan" in done.stdout
    assert len(waiting(house.server)) == before + 1
    assert not (house.clone / "site").exists()


def test_without_a_server_it_goes_to_the_end(house: Courthouse) -> None:
    _keep_main_here(house)
    house.git("switch", "--quiet", "--create", "draf/baru")
    house.commit({ITEM: article()})
    house.approve(*ORDINARY)
    house.git("remote", "remove", "origin")
    arguments = ("publish", "baru", "--key", str(house.key(EDITOR)), "--json")
    off_main = terbit(house.clone, *arguments)
    assert (off_main.returncode, "git switch main" in off_main.stderr) == (2, True)
    house.git("switch", "--quiet", "main")
    done = terbit(house.clone, *arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    told = json.loads(done.stdout)
    assert (told["released"], told["draft"]) == (True, "baru")
    assert told["commit"] == house.git("rev-parse", "main").strip()
    assert _NEW in _shown(house.clone)
    again = terbit(house.clone, "publish")
    assert (again.returncode, "Tidak ada yang berubah" in again.stdout) == (0, True)
    both = terbit(house.clone, "publish", "baru", "--queue")
    assert both.returncode == 2


def _keep_main_here(house: Courthouse) -> None:
    """Let the clone's own main have moved as the server's did, and as Git noted it."""
    house.git("switch", "--quiet", "--detach", "origin/main")
    house.git("branch", "--quiet", "-D", "main")
    house.git("branch", "--quiet", "main", "origin/main~2")
    house.git("switch", "--quiet", "main")
    house.git("merge", "--quiet", "--ff-only", "origin/main")


def test_each_target_is_followed_by_itself(house: Courthouse, worker: Path) -> None:
    _enter(house)
    _work(worker)
    told = json.loads((worker / FOLLOWED).read_text("utf-8"))
    assert told["commits"] == {"lokal": house.main()}
    assert isinstance(release_main(worker, "lokal", AT, Silent()), Released)


def test_what_goes_live_is_archived_at_once(house: Courthouse, worker: Path) -> None:
    _enter(house)
    [done] = _work(worker)
    assert (done.exit_code, done.unarchived) == (0, "")
    folders = [file.parent for file in (worker / "var/arsip").rglob("keterangan.json")]
    [place] = [folder for folder in folders if "berita/2026/11/baru/" in str(folder)]
    told = json.loads((place / "keterangan.json").read_text("utf-8"))
    assert [each["role"] for each in told["approvals"]] == ["editor", "information_officer"]
    assert len(list((place / "persetujuan").iterdir())) == 2 * len(told["approvals"])
    pages = [path for path in told["pages"] if path.endswith("berita/2026/11/baru/index.html")]
    data = next(each for each in place.parents if each.name == "data")
    assert _NEW in (data / pages[0]).read_text("utf-8")
    assert (data / "rilis" / house.main()[:10] / "pemeriksaan.json").is_file()


def test_what_cannot_be_archived_stays_live_and_is_tried_again(
    house: Courthouse, worker: Path
) -> None:
    shutil.rmtree(worker / "var/arsip", ignore_errors=True)
    (worker / "var/arsip").write_text("", "utf-8")
    _enter(house)
    [done] = _work(worker)
    assert (done.exit_code, bool(done.unarchived)) == (3, True)
    assert _NEW in _shown(worker)
    assert waiting(house.server)
    told = terbit(worker, "publish", "--queue")
    assert (told.returncode, "belum diarsipkan" in told.stderr) == (3, True)
    (worker / "var/arsip").unlink()
    assert [each.exit_code for each in _work(worker)] == [0]
    assert waiting(house.server) == []

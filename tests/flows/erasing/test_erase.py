"""Who may erase, what is asked first, and that it survives being killed."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.config.load import load_config
from pipeline.errors import RefusedError, UsageError
from pipeline.flows.archiving.look import verify_archive
from pipeline.flows.erasing.desk import states
from pipeline.flows.erasing.erase import begin, go_on
from pipeline.flows.erasing.planning import plan_for
from pipeline.flows.erasing.repositories import repositories
from pipeline.flows.keeping.verify import verify_backups
from pipeline.flows.progress import Silent
from pipeline.flows.reviewing.audit import audit
from pipeline.flows.reviewing.takedown import take_down
from tests.conftest import SOAK
from tests.demo import ROOT, git, terbit
from tests.flows.erasing.conftest import Ruined
from tests.flows.erasing.ruined import NOW, OTHER, enter, everything_in, forms_in, spellings
from tests.review.courthouse import EDITOR, ORDINARY, Courthouse, article

_KILLS = 40 if SOAK else 1


def _not_down(house: Courthouse) -> str:
    return OTHER


def _nobody_decided(house: Courthouse) -> str:
    take_down(house.clone, OTHER, "personal_data", house.key(EDITOR), NOW)
    house.git("pull", "--quiet", "origin", "main")
    return OTHER


def _behind(house: Courthouse) -> str:
    house.git("reset", "--quiet", "--hard", "HEAD~1")
    return ""


def _unsaved(house: Courthouse) -> str:
    house.write({f"{OTHER}/index.md": article("Lain")})
    return ""


@pytest.mark.parametrize(
    ("change", "words"),
    [
        pytest.param(_not_down, "Turunkan dulu", id="still published"),
        pytest.param(_nobody_decided, "keputusan Ketua", id="without the Ketua"),
        pytest.param(_behind, "main yang terbaru", id="behind main"),
        pytest.param(_unsaved, "Catat atau batalkan", id="with changes"),
    ],
)
def test_what_is_refused(ruined: Ruined, change: Callable[[Courthouse], str], words: str) -> None:
    item = change(ruined.house) or ruined.item
    with pytest.raises(RefusedError, match=words):
        plan_for(ruined.house.clone, item, [], ruined.now())


def test_what_is_published_is_not_changed_in_passing(ruined: Ruined) -> None:
    house = ruined.house
    house.commit({f"{OTHER}/index.md": article("Tetap", f"Hadir lagi {ruined.name.upper()}.")})
    enter(house, *ORDINARY)
    with pytest.raises(RefusedError, match="masih tayang di: content/berita/2026/11/tetap"):
        plan_for(house.clone, ruined.item, [ruined.name], ruined.now())


@pytest.mark.parametrize("texts", [["abc"], ["Nama Orang", "x"]])
def test_a_text_that_is_everywhere_is_refused(ruined: Ruined, texts: list[str]) -> None:
    with pytest.raises(UsageError):
        plan_for(ruined.house.clone, ruined.item, texts, ruined.now())


def test_the_preview_changes_nothing_and_the_name_must_be_typed(
    ruined: Ruined, tmp_path: Path
) -> None:
    root, before = ruined.house.clone, ruined.house.main()
    (tmp_path / "teks").write_text(f"{ruined.name}\n", "utf-8")
    call = ("erase", ruined.item, "--texts", str(tmp_path / "teks"))
    done = terbit(root, *call)
    assert (done.returncode, "Belum ada yang dihapus" in done.stdout) == (4, True), done.stderr
    for place in ("riwayat Git: ", "berkas asli: 1", "cadangan: lokal: 1", "rilis: "):
        assert place in done.stdout, done.stdout
    told = terbit(root, *call, "--json")
    assert (told.returncode, json.loads(told.stdout)["begun"]) == (4, False)
    assert terbit(root, *call, "--confirm", OTHER).returncode == 4
    assert terbit(root, "erase").returncode == 2
    assert terbit(root, "erase", ruined.item, "--continue").returncode == 2
    assert (ruined.house.main(), states(root)) == (before, [])


def test_where_main_is_kept_elsewhere_it_is_refused(ruined: Ruined, tmp_path: Path) -> None:
    away, root = tmp_path / "jauh.bundle", ruined.house.clone
    git(ruined.house.server, "bundle", "create", "--quiet", str(away), "--all")
    git(root, "remote", "set-url", "origin", str(away))
    with pytest.raises(RefusedError, match="mesin yang menyimpan main"):
        repositories(root, load_config(root))


def test_a_medium_that_is_away_stays_owed_until_it_is_back(ruined: Ruined) -> None:
    root = ruined.house.clone
    media, away = root / "var/cadangan", root.parent / "dibawa-pulang"
    media.rename(away)
    media.write_text("bukan folder", "utf-8")
    plan = plan_for(root, ruined.item, [ruined.name], ruined.now())
    done = begin(root, plan, ruined.item, ruined.now, Silent())
    assert "cadangan:lokal" in {each.name for each in done.state.owing}
    assert done.exit_code == 3
    found = verify_backups(root, "lokal", ruined.now(), Silent(), everything=False)
    assert "HPS002" in {each.code for medium in found for each in medium.findings}
    media.unlink()
    away.rename(media)
    again = go_on(root, (), (), ruined.now, Silent())
    assert again is not None
    assert {each.name for each in again.state.owing} == {"cakram:cakram", "pembuktian"}
    assert forms_in(media, ruined.name) == []


def _run(root: Path, *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "pipeline.cli", "erase", *arguments]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, cwd=root, env=env, start_new_session=True, **quiet)


@pytest.mark.parametrize("seed", range(_KILLS))
def test_killed_at_any_moment_it_goes_on(ruined: Ruined, tmp_path: Path, seed: int) -> None:
    luck = random.Random(seed if SOAK else None)
    root = ruined.house.clone
    (tmp_path / "teks").write_text(f"{ruined.name}\n", "utf-8")
    texts = ("--texts", str(tmp_path / "teks"))
    running = _run(root, ruined.item, *texts, "--confirm", ruined.item)
    for _ in range(2):
        _killed(running, luck)
        call = ("--continue",) if states(root) else (ruined.item, "--confirm", ruined.item)
        running = _run(root, *call, *texts)
    code = running.wait()
    if code == 2:  # what stood before is done: the last run had nothing to do
        code = 3
    done = go_on(root, [ruined.name], ["cakram"], ruined.now, Silent())
    assert done is not None
    assert (code, done.exit_code, done.state.owing) == (3, 0, ()), done
    _nowhere(ruined)
    assert audit(ruined.house.server).exit_code == 0
    assert verify_archive(root, ruined.now(), Silent())[1] == []


def _killed(running: subprocess.Popen[bytes], luck: random.Random) -> None:
    time.sleep(luck.uniform(0.2, 10))
    if running.poll() is None:
        os.killpg(running.pid, signal.SIGKILL)
    running.wait()


def _nowhere(ruined: Ruined) -> None:
    house = ruined.house
    for repo in (house.server, house.clone):
        raw = everything_in(repo)
        assert [form for form in spellings(ruined.name) if form in raw] == []
    assert forms_in(house.clone, ruined.name) == []

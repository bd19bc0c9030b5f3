"""Sets of images for CD and DVD: split, readable one by one, summed, and restored."""

import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pycdlib import PyCdlib

from pipeline.errors import TerbitError, UnfinishedError
from pipeline.flows.keeping.backup import back_up
from pipeline.flows.keeping.media import open_place
from pipeline.flows.keeping.restore import Wish, restore_from
from pipeline.flows.keeping.verify import exit_code, verify_backups
from pipeline.flows.progress import Silent
from tests.conftest import SOAK
from tests.demo import ROOT
from tests.flows.keeping.kept import NOW, files_of, with_medium

_COUNT = 100 if SOAK else 3
_LARGE = "var/originals/rekaman.mp4"


@pytest.fixture
def discs(court: Path) -> Path:
    """The folder of a set of four small discs; one file is larger than any of them."""
    with_medium(court, id="cakram", kind="iso", path="var/cakram", disc_mib=8)
    (court / _LARGE).write_bytes(os.urandom(16_000_000))
    done = back_up(court, "cakram", NOW, Silent())
    assert done.exit_code == 0, done.media
    return court / "var/cakram" / done.record.id


def _names(image: Path) -> set[str]:
    disc = PyCdlib()
    disc.open(str(image))
    found = {
        f"{place}/{name}".lstrip("/")
        for place, _, names in disc.walk(udf_path="/")
        for name in names
    }
    disc.close()
    return found


def test_each_disc_fits_and_tells_what_lies_where(discs: Path) -> None:
    images = sorted(discs.glob("*.iso"))
    assert len(images) > 2
    assert max(image.stat().st_size for image in images) <= 8 * 1024 * 1024
    every = {"DAFTAR-ISI.txt", "CAKRAM.txt", "BACA-SAYA.txt", "cadangan.json"}
    assert all(every <= _names(image) for image in images)
    pieces = [name for image in images for name in _names(image) if name.startswith(_LARGE)]
    assert sorted(pieces) == [f"{_LARGE}.{number:03}" for number in range(1, len(pieces) + 1)]
    assert (discs / "label.html").read_text("utf-8").count("<section>") == len(images)


def test_it_comes_back_from_discs_put_side_by_side_and_says_which_is_wanted(
    court: Path, discs: Path, tmp_path: Path
) -> None:
    table = tmp_path / "meja"
    table.mkdir()
    images = sorted(discs.glob("*.iso"))
    for image in images[:-1]:
        shutil.copy2(image, table)
    with pytest.raises(UnfinishedError, match=f"nomor {len(images)} .*{images[-1].name}"):
        restore_from(open_place(str(table)), tmp_path / "pulih", Wish(), Silent())
    shutil.copy2(images[-1], table)
    done = restore_from(open_place(str(table)), tmp_path / "pulih", Wish(), Silent())
    assert done.damaged == ()
    assert (tmp_path / "pulih" / _LARGE).read_bytes() == (court / _LARGE).read_bytes()


def test_an_image_that_was_half_written_leaves_the_older_set_usable(
    court: Path, discs: Path, tmp_path: Path
) -> None:
    begun = subprocess.Popen(
        [sys.executable, "-m", "pipeline.cli", "backup", "--medium", "cakram"],
        cwd=court,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    unfinished = discs.parent / ".belum-selesai"
    while begun.poll() is None and not list(unfinished.glob("*.iso.belum")):
        pass
    begun.send_signal(signal.SIGKILL)
    assert begun.wait() == -signal.SIGKILL
    assert list(unfinished.glob("*.iso*"))
    found = verify_backups(court, "cakram", NOW, Silent(), everything=True)
    assert (exit_code(found), found[0].backups) == (0, 1)
    done = restore_from(open_place(str(discs.parent)), tmp_path / "dulu", Wish(), Silent())
    assert (done.snapshot.id, done.damaged) == (discs.name, ())
    assert back_up(court, "cakram", NOW.replace(hour=7), Silent()).exit_code == 0
    assert not unfinished.exists()
    found = verify_backups(court, "cakram", NOW, Silent(), everything=True)
    assert (exit_code(found), found[0].read_whole) == (0, 2)


def test_each_harm_is_found_and_nothing_wrong_comes_back(
    court: Path, discs: Path, tmp_path: Path
) -> None:
    restore_from(open_place(str(discs)), tmp_path / "utuh", Wish(), Silent())
    good = _plain(tmp_path / "utuh")
    luck = random.Random()
    victims = sorted(discs.iterdir())
    for number in range(_COUNT):
        victim = luck.choice(victims)
        whole = victim.read_bytes()
        # The first half of an image holds its directories.
        at = luck.randrange(luck.choice([len(whole), min(len(whole), 2_000_000)]))
        turned = bytes([whole[at] ^ 1 << luck.randrange(8)])
        victim.write_bytes(whole[:at] + (turned + whole[at + 1 :] if number % 3 else b""))
        found = verify_backups(court, "cakram", NOW, Silent(), everything=True)
        assert exit_code(found) == 1, (victim, at)
        _nothing_wrong(discs, tmp_path / f"pulih-{number}", good)
        victim.write_bytes(whole)
    assert exit_code(verify_backups(court, "cakram", NOW, Silent(), everything=True)) == 0
    victims[0].unlink()
    found = verify_backups(court, "cakram", NOW, Silent(), everything=True)
    assert [each.code for each in found[0].findings] == ["BAK002"]


def _plain(folder: Path) -> dict[str, bytes]:
    found = files_of(folder)
    return {path: raw for path, raw in found.items() if not path.startswith((".git/", "situs.git"))}


def _nothing_wrong(discs: Path, into: Path, good: dict[str, bytes]) -> None:
    try:
        done = restore_from(open_place(str(discs)), into, Wish(), Silent())
    except TerbitError:
        return
    back = _plain(into)
    assert {path for path, raw in back.items() if good.get(path) != raw} == set()
    assert good.keys() - back.keys() <= set(done.damaged)

"""Taking backups: what is linked, resumed, refused, let go; and disks known by their label."""

import datetime as dt
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.archive import retention
from pipeline.errors import RefusedError
from pipeline.flows.keeping.backup import LOCK, BackedUp, back_up, list_backups
from pipeline.flows.keeping.drill import drill
from pipeline.flows.keeping.verify import exit_code, verify_backups
from pipeline.flows.progress import Silent
from pipeline.outside.holding import holding
from tests.demo import ROOT, terbit
from tests.flows.keeping.kept import NOW
from tests.small import change_yaml

_CONFIG = "site_config/backup.yml"
_LABEL = "UJICADANGAN"


def _use(court: Path, **keys: object) -> None:
    """Let the court have one medium, with these keys."""
    one = {"id": "lokal", "kind": "folder", "path": "var/cadangan", "off_site": False, **keys}
    change_yaml(court / _CONFIG, lambda told: told.update(destinations=[one]))


def test_what_did_not_change_is_a_second_name_of_the_copy_before(court: Path) -> None:
    names = []
    for hour, day in ((6, 18), (6, 19)):
        names.append(back_up(court, "lokal", NOW.replace(day=day, hour=hour), Silent()).record.id)
    original = next(f for f in (court / "var/originals").rglob("*") if len(f.name) == 64)
    there = [court / "var/cadangan" / n / "data" / original.relative_to(court) for n in names]
    assert there[0].stat().st_ino == there[1].stat().st_ino != original.stat().st_ino


def test_a_changed_file_is_copied_and_the_earlier_backup_keeps_the_old_one(court: Path) -> None:
    journal = court / "var/journal.jsonl"
    first = back_up(court, "lokal", NOW.replace(day=18), Silent()).record.id
    journal.write_text(journal.read_text("utf-8") + '{"n": 3}\n', "utf-8")
    second = back_up(court, "lokal", NOW.replace(day=19), Silent()).record.id
    kept = [court / "var/cadangan" / n / "data/var/journal.jsonl" for n in (first, second)]
    assert [file.read_text("utf-8").count("\n") for file in kept] == [2, 3]


def test_a_stopped_backup_goes_on_where_it_was(court: Path) -> None:
    _use(court, limit_kib=60)
    begun = subprocess.Popen(
        [sys.executable, "-m", "pipeline.cli", "backup"],
        cwd=court,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    unfinished = court / "var/cadangan/.belum-selesai"
    while begun.poll() is None and len(_copied(unfinished)) < 10:
        pass
    begun.send_signal(signal.SIGKILL)
    begun.wait()
    before = _copied(unfinished)
    assert len(before) >= 10
    assert not any((court / "var/cadangan").glob("2*"))
    _use(court)
    name = back_up(court, "lokal", NOW, Silent()).record.id
    after = _copied(court / "var/cadangan" / name)
    again = {path for path in before if after.get(path) != before[path]}
    # The file that was being noted down, and what says when the backup was taken.
    assert len(again - {"cadangan.json", "BACA-SAYA.txt"}) <= 1
    assert exit_code(verify_backups(court, "lokal", NOW, Silent(), everything=True)) == 0


def _copied(bag: Path) -> dict[str, int]:
    """Return the inode of each copied file; one that is still being copied is not among them."""
    files = (file for file in (bag / "data").rglob("*") if file.suffix != ".belum")
    return {
        file.relative_to(bag / "data").as_posix(): file.stat().st_ino
        for file in files
        if file.is_file()
    }


def test_two_at_once_are_refused(court: Path) -> None:
    with holding(court / LOCK, "dipegang"):
        done = terbit(court, "backup")
        assert (done.returncode, "perintah lain" in done.stderr) == (4, True), done.stderr
        with pytest.raises(RefusedError):
            verify_backups(court, "lokal", NOW, Silent(), everything=False)
        with pytest.raises(RefusedError):
            drill(court, "lokal", NOW, Silent())


def test_two_courts_do_not_write_to_one_folder_at_once(court: Path) -> None:
    place = court / "var/cadangan"
    with holding(place / ".terbit.lock", "dipegang"):
        done = back_up(court, "lokal", NOW, Silent())
    assert (done.exit_code, "perintah lain" in done.media[0].trouble) == (3, True)


def test_a_second_backup_within_the_second_is_refused(court: Path, backed_up: BackedUp) -> None:
    done = back_up(court, "lokal", NOW, Silent())
    if backed_up.media[0].medium == "lokal":
        assert (done.exit_code, "sudah ada" in done.media[0].trouble) == (3, True)


def test_old_backups_go_and_the_list_says_why_the_others_stay(court: Path, medium: str) -> None:
    keep = {"daily": 2, "weekly": 0, "monthly": 1, "yearly": 0}
    change_yaml(court / _CONFIG, lambda told: told.update(keep=keep))
    gone = []
    for day in (17, 18, 19, 20):
        done = back_up(court, medium, NOW.replace(day=day), Silent())
        assert done.exit_code == 0
        gone += [fate.taken.id for fate in done.media[0].gone]
    assert gone == ["20261117T060000Z", "20261118T060000Z"]
    found = list_backups(court, medium, NOW)[0].fates
    assert [(each.taken.id, each.reasons) for each in found] == [
        ("20261120T060000Z", (retention.NEWEST, "harian 2026-11-20", "bulanan 2026-11")),
        ("20261119T060000Z", ("harian 2026-11-19",)),
    ]


def test_one_medium_in_trouble_does_not_keep_the_others_from_theirs(
    court: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("RESTIC_PASSWORD")
    done = back_up(court, None, NOW, Silent())
    assert done.exit_code == 3
    assert [bool(each.snapshot) for each in done.media] == [True, False]


def test_a_backup_that_vanished_is_found(court: Path, backed_up: BackedUp) -> None:
    medium = backed_up.media[0].medium
    assert back_up(court, medium, NOW + dt.timedelta(days=1), Silent()).exit_code == 0
    if medium == "lokal":
        shutil.rmtree(court / "var/cadangan" / backed_up.record.id)
        later = NOW + dt.timedelta(days=1, hours=1)
        found = verify_backups(court, medium, later, Silent(), everything=False)[0]
        assert [(each.code, each.place.path) for each in found.findings] == [
            ("BAK006", f"lokal/{backed_up.record.id}")
        ]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk with a label, mounted for the test; skips where that is not allowed."""
    image, place = tmp_path / "disk.img", tmp_path / "disk"
    place.mkdir()
    with image.open("wb") as stream:
        stream.truncate(80_000_000)
    made = ["mkfs.ext4", "-q", "-L", _LABEL, str(image)]
    mounted = ["mount", "-o", "loop", str(image), str(place)]
    for command in (made, mounted):
        if shutil.which(command[0]) is None:
            pytest.skip(f"{command[0]} is not on this machine")
        if subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip("this account may not mount disks")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_disk_is_known_by_its_label(court: Path, disk: Path) -> None:
    _use(court, kind="disk", label=_LABEL, path="situs")
    done = back_up(court, "lokal", NOW, Silent())
    assert (done.exit_code, done.media[0].trouble) == (0, "")
    assert (disk / "situs" / done.record.id / "bagit.txt").is_file()


def test_restic_on_a_disk_is_known_by_the_label_too(
    court: Path, disk: Path, restic_here: None
) -> None:
    _use(court, kind="restic", label=_LABEL, path="restic")
    assert back_up(court, "lokal", NOW, Silent()).exit_code == 0
    assert (disk / "restic/config").is_file()
    _use(court, kind="restic", label="TIDAKADA", path="restic")
    done = back_up(court, "lokal", NOW, Silent())
    assert (done.exit_code, "belum terpasang" in done.media[0].trouble) == (3, True)


def test_a_full_disk_is_refused_before_anything_is_copied(court: Path, disk: Path) -> None:
    _use(court, kind="disk", label=_LABEL, path="situs")
    (court / "var/besar.bin").write_bytes(b"x" * 60_000_000)
    done = back_up(court, "lokal", NOW, Silent())
    assert (done.exit_code, "hampir penuh" in done.media[0].trouble) == (3, True)
    assert not list((disk / "situs").glob("2*"))


def test_an_absent_disk_is_refused(court: Path) -> None:
    _use(court, kind="disk", label="TIDAKADA", path="situs")
    done = back_up(court, "lokal", NOW, Silent())
    assert (done.exit_code, "TIDAKADA belum terpasang" in done.media[0].trouble) == (3, True)
    found = verify_backups(court, "lokal", NOW, Silent(), everything=False)
    assert exit_code(found) == 3

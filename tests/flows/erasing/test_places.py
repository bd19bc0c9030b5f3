"""The name is nowhere any more, looked for by other means; and all is still whole."""

import shutil
import subprocess
from pathlib import Path

import pycdlib
import pytest

from pipeline.archive.redacted import TITLE
from pipeline.config.backup import Destination
from pipeline.config.load import load_config
from pipeline.erasing.needles import Needles
from pipeline.errors import UnfinishedError, UsageError
from pipeline.flows.archiving.archive import archive
from pipeline.flows.archiving.bags import PLACE, bag_of
from pipeline.flows.archiving.look import verify_archive
from pipeline.flows.erasing.desk import states
from pipeline.flows.erasing.erase import go_on
from pipeline.flows.erasing.media import renew
from pipeline.flows.keeping.collect import collect
from pipeline.flows.keeping.drill import drill
from pipeline.flows.keeping.media import open_store
from pipeline.flows.keeping.verify import verify_backups
from pipeline.flows.progress import Silent
from pipeline.flows.releasing.releases import releases
from pipeline.journal import PATH as JOURNAL
from pipeline.journal import broken
from tests.demo import git
from tests.flows.erasing.conftest import Erased, Ruined
from tests.flows.erasing.ruined import everything_in, forms_in, original_of
from tests.release.sshd import shell_account


def test_only_the_discs_are_owed(erased: Erased) -> None:
    owing = {each.name for each in erased.outcome.state.owing}
    assert owing == {"cakram:cakram", "pembuktian"}
    assert [row for row in erased.outcome.rows if row.found] == []
    assert {row.place for row in erased.outcome.rows if row.trouble} == {"cakram cakram"}
    assert erased.outcome.exit_code == 3


def test_no_file_of_the_courts_folder_holds_the_name(erased: Erased) -> None:
    assert forms_in(erased.root, erased.ruined.name) == []


def test_the_photo_is_nowhere(erased: Erased) -> None:
    raw = original_of(erased.ruined.name)
    files = (file for file in erased.root.rglob("*") if file.is_file())
    assert [str(file) for file in files if raw in file.read_bytes()] == []


def _held_in_backup(folder: Path, name: str, work: Path) -> list[str]:
    found = forms_in(folder, name)
    for bundle in folder.rglob("*.bundle"):
        place = work / bundle.name
        git(work, "clone", "--quiet", "--mirror", str(bundle), str(place))
        found += [bundle.name] if forms_in(place, name) else []
        held = everything_in(place)
        found += [bundle.name] if name.encode() in held else []
    return found


def test_plain_backups_are_new_and_without_the_name(erased: Erased, tmp_path: Path) -> None:
    [backup] = [each for each in (erased.root / "var/cadangan").iterdir() if each.is_dir()]
    assert (backup / "data/var/arsip").is_dir()
    assert _held_in_backup(backup, erased.ruined.name, tmp_path) == []


def test_discs_of_the_folder_are_new_and_without_the_name(erased: Erased, tmp_path: Path) -> None:
    images = list((erased.root / "var/cakram").rglob("*.iso"))
    assert len({image.parent.name for image in images}) == 1
    to = tmp_path / "isi"
    for image in images:
        _unpack(image, to)
    assert any(to.rglob("*.bundle"))
    assert _held_in_backup(to, erased.ruined.name, tmp_path) == []


def _unpack(image: Path, to: Path) -> None:
    iso = pycdlib.PyCdlib()
    iso.open(str(image))
    for place, _, names in iso.walk(rr_path="/"):
        for name in names:
            path = f"{place.rstrip('/')}/{name}"
            target = to / path.lstrip("/")
            target.parent.mkdir(parents=True, exist_ok=True)
            iso.get_file_from_iso(str(target), rr_path=path)
    iso.close()


@pytest.mark.skipif(shutil.which("restic") is None, reason="restic is not on this machine")
def test_restic_is_without_the_name_and_keeps_nothing_unused(
    erased: Erased, tmp_path: Path
) -> None:
    repository = erased.root / "var/restic"
    run = ["restic", "--repo", str(repository), "--no-cache"]
    subprocess.run([*run, "restore", "latest", "--target", str(tmp_path / "isi")], check=True)
    assert _held_in_backup(tmp_path / "isi", erased.ruined.name, tmp_path) == []
    listed = subprocess.run([*run, "list", "snapshots"], check=True, capture_output=True, text=True)
    assert len(listed.stdout.split()) == 1
    told = subprocess.run(
        [*run, "prune", "--dry-run", "--max-unused", "0"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert "unused size after prune: 0 B" in told.stdout


def test_readers_get_the_site_without_it_and_no_other_release_is_kept(erased: Erased) -> None:
    shown = releases(erased.root, None, erased.ruined.now())
    assert [each.id for each in shown.record.releases] == [shown.live]
    there = [each.name for each in (erased.root / "var/www/rilis").iterdir()]
    assert there == [shown.live]
    current = erased.root / "var/www/current"
    assert forms_in(current, erased.ruined.name) == []
    assert (current / "index.html").is_file()


def test_bags_are_whole_signed_chained_and_tell_what_they_replace(erased: Erased) -> None:
    count, found = verify_archive(erased.root, erased.ruined.now(), Silent())
    assert (count >= 2, found) == (True, [])
    bags = [bag_of(each) for each in (erased.root / PLACE).iterdir() if "terbuka" not in each.name]
    assert {bag.id: len(bag.replaced) for bag in bags if bag.id.endswith(".1")} == {
        bag.id: 1 for bag in bags if bag.id.endswith(".1")
    }
    assert {each.erasure for bag in bags for each in bag.replaced} == {erased.outcome.state.id}
    rows = [each for bag in bags for each in bag.versions if each.title == TITLE]
    assert rows
    assert all((each.files, each.pages) == ({}, {}) for each in rows)
    done = archive(erased.root, erased.ruined.now(), Silent())
    assert (done.closed, done.added) == ((), 0)


def test_the_journal_was_only_added_to(erased: Erased) -> None:
    raw = (erased.root / JOURNAL).read_bytes()
    before = (erased.ruined.house.folder.parent / "court/clone" / JOURNAL).read_bytes()
    assert raw.startswith(before)
    assert list(broken(raw)) == []
    assert erased.ruined.name.encode() not in raw


def test_backups_verify_and_tell_what_is_owed(erased: Erased) -> None:
    done = verify_backups(erased.root, None, erased.ruined.now(), Silent(), everything=True)
    assert [each.trouble for each in done] == [""] * len(done)
    told = {each.medium: {f.code for f in each.findings} for each in done}
    assert told.pop("cakram") == {"HPS002"}
    assert set().union(*told.values()) == set()


def test_the_drill_is_green(erased: Erased) -> None:
    [done] = drill(erased.root, "lokal", erased.ruined.now(), Silent())
    assert (done.findings, done.trouble) == ((), "")
    [audited] = [fact for fact in done.facts if fact.startswith("Persetujuan")]
    assert "--server" in audited  # a clone beside its server: the audit is asked there


def test_once_the_discs_are_destroyed_it_is_done(erased: Erased, tmp_path: Path) -> None:
    root = Path(shutil.copytree(erased.root, tmp_path / "court", symlinks=True))
    [state] = states(root)
    sheet = root / "var/penghapusan" / state.id / "berita-acara-cakram.html"
    assert state.place("cakram:cakram").told[0].split(",")[0] in sheet.read_text("utf-8")
    with pytest.raises(UsageError):
        go_on(root, ["Orang Lain"], (), erased.ruined.now, Silent())
    texts = [erased.ruined.name]
    done = go_on(root, texts, ["cakram"], erased.ruined.now, Silent())
    assert done is not None
    assert (done.state.owing, done.exit_code) == ((), 0)
    assert go_on(root, (), (), erased.ruined.now, Silent()) is None
    report = (root / "var/penghapusan" / state.id / "laporan.html").read_text("utf-8")
    assert "tidak ditemukan" in report
    assert "BELUM" not in report


def test_a_server_over_sftp_is_left_with_one_clean_backup(
    ruined: Ruined, erased: Erased, tmp_path: Path
) -> None:
    with shell_account(tmp_path / "server") as ground:
        told = ground.target
        keys = {"host": told.host, "user": told.user, "port": told.port, "host_key": told.host_key}
        where = {"id": "server", "kind": "sftp", "path": told.path, "off_site": True}
        medium = Destination.model_validate({**where, **keys})
        old = ruined.house.clone
        batch = collect(old, load_config(old), ruined.now())
        open_store(old, medium).take(batch, (), lambda _done, _all: None)
        assert _held_in_backup(ground.folder, ruined.name, tmp_path)
        needles = Needles((ruined.name,))
        told_of = renew(erased.root, medium, ruined.now(), needles, Silent())
        assert "1 cadangan lama dihapus" in told_of
        (tmp_path / "lagi").mkdir()
        assert _held_in_backup(ground.folder, ruined.name, tmp_path / "lagi") == []


def test_a_backup_that_is_not_clean_takes_none_away(ruined: Ruined) -> None:
    """Where the history still has the name, the older backup stays."""
    root = ruined.house.clone
    medium = next(d for d in load_config(root).backup.destinations if d.id == "lokal")
    before = [each.id for each in open_store(root, medium).snapshots()]
    with pytest.raises(UnfinishedError, match="masih memuat"):
        renew(root, medium, ruined.now(), Needles((ruined.name,)), Silent())
    after = [each.id for each in open_store(root, medium).snapshots()]
    assert set(before) < set(after)

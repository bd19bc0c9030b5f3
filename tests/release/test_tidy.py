"""What does not belong before readers goes from there, and nothing else does."""

import datetime as dt
import json
from pathlib import Path

import pytest

from pipeline.errors import RefusedError
from pipeline.flows.releasing.deploy import deploy
from pipeline.flows.releasing.quarantine import quarantine
from pipeline.flows.releasing.releases import releases
from pipeline.flows.releasing.rollback import rollback
from pipeline.flows.releasing.sealed import Seal
from pipeline.flows.releasing.verify_target import verify_target
from pipeline.outside.release_key import VARIABLE
from pipeline.outside.ssh_signatures import make_key
from pipeline.release.host import Remove, Step
from pipeline.release.listing import SIGNATURE, Listed
from pipeline.release.store import unasked_for
from tests.demo import git
from tests.release.generated import court, pages_of, write_site
from tests.small import change_yaml

_NOW = dt.datetime(2026, 11, 20, 3, 0, tzinfo=dt.UTC)
_WAYS = pytest.mark.parametrize("serves", ["current", "path"])


def _release(root: Path, version: int, **more: bytes) -> None:
    write_site(root, pages_of(version) | {f"{k}/index.html": v for k, v in more.items()})
    assert deploy(root, None, _NOW).exit_code == 0


def _served(root: Path, serves: str) -> Path:
    return root / "var/www" / ("current" if serves == "current" else "")


@_WAYS
def test_strange_files_are_set_aside_whole_and_readers_get_them_no_more(
    tmp_path: Path, serves: str
) -> None:
    root = court(tmp_path / "court", serves=serves)
    _release(root, 1)
    served = _served(root, serves)
    strange = {"slot/gacor.html": b"judol", "berita/x y'z\n.php": b"<?php", "-rf": b""}
    for path, data in strange.items():
        (served / path).parent.mkdir(exist_ok=True)
        (served / path).write_bytes(data)
    (served / "tautan").symlink_to("/etc/passwd")
    assert quarantine(root, None, _NOW, lambda seen: False) is None
    assert {*verify_target(root, None, _NOW).strange} == {*strange, "tautan"}

    done = quarantine(root, None, _NOW, lambda seen: {*seen} == {*strange, "tautan"})
    assert done is not None and done.folder == ".terbit/karantina/20261120T030000Z"
    aside = root / "var/www" / done.folder
    for path, data in strange.items():
        assert (aside / "berkas" / path).read_bytes() == data
        assert not (served / path).exists()
    assert (aside / "berkas/tautan").readlink() == Path("/etc/passwd")
    assert not (served / "slot").exists(), "an empty folder is no page"
    rows = {row["path"]: row for row in json.loads((aside / "daftar.json").read_text())["files"]}
    lay = served.resolve().relative_to((root / "var/www").resolve()).as_posix()
    assert len(rows) == 4 and f"{lay}/slot/gacor.html".removeprefix("./") in rows
    assert [row["target"] for row in rows.values() if row["kind"] == "link"] == ["/etc/passwd"]
    assert verify_target(root, None, _NOW).exit_code == 0
    assert '"act": "quarantine"' in (root / "var/journal.jsonl").read_text()

    (served / "lagi.html").write_bytes(b"lagi")
    again = quarantine(root, None, _NOW, lambda seen: True)
    assert again is not None and again.folder == f"{done.folder}-2"
    assert quarantine(root, None, _NOW, lambda seen: True) is None


def test_a_burst_leaves_no_empty_folder_and_no_strange_file_goes_with_one(tmp_path: Path) -> None:
    root = court(tmp_path / "court", serves="path")
    _release(root, 1, **{"panggilan/a/b": b"sampai hari ini", "panggilan/c": b"sampai hari ini"})
    (root / "var/www/panggilan/c/milik-orang").write_bytes(b"bukti")
    _release(root, 2)
    assert not (root / "var/www/panggilan/a").exists()
    assert [file.name for file in (root / "var/www/panggilan/c").iterdir()] == ["milik-orang"]


def test_after_a_burst_nothing_is_kept_that_no_kept_release_holds(tmp_path: Path) -> None:
    root = court(tmp_path / "court", serves="path")
    for version in range(1, 8):
        _release(root, version)
    _release_as_planned(root, 8)
    pages = [data for version in (1, 2, 3) for data in pages_of(version).values()]
    stored = {file.read_bytes() for file in (root / "var/www/.terbit/isi").iterdir()}
    old = {data for data in pages if b"versi=1<" in data or b"versi=2<" in data}
    assert stored and not stored & old
    rollback(root, "4", None, _NOW)
    assert b"versi=4<" in (root / "var/www/index.html").read_bytes()
    assert verify_target(root, None, _NOW).exit_code == 0


def _release_as_planned(root: Path, version: int) -> None:
    """Release, and see that what goes from the store stood in the plan before."""
    write_site(root, pages_of(version))
    plan = deploy(root, None, _NOW, dry_run=True).plan
    assert plan is not None
    named = {path for stage in plan.tidy for step in stage.steps for path in _removed(step)}
    store = root / "var/www/.terbit/isi"
    before = {file.name for file in store.iterdir()}
    assert deploy(root, None, _NOW).exit_code == 0
    gone = before - {file.name for file in store.iterdir()}
    assert gone and {f".terbit/isi/{name}" for name in gone} == named


def _removed(step: Step) -> set[str]:
    named = step.paths if isinstance(step, Remove) else ()
    return {path for path in named if path.startswith(".terbit/isi/")}


def test_the_store_keeps_what_is_asked_for_and_the_seal_of_its_manifest() -> None:
    one, two, old = ("1" * 64, "2" * 64, "3" * 64)
    kept = [{"a": Listed(1, one)}, {"b": Listed(1, two), "c": Listed(1, one)}]
    names = [one, two, old, f"{two}.sig", f"{old}.sig"]
    assert unasked_for(names, kept) == (old, f"{old}.sig")


def test_after_a_lost_record_old_releases_are_listed_and_go_but_the_live_one(
    tmp_path: Path,
) -> None:
    root = court(tmp_path / "court")
    for version in (1, 2, 3):
        _release(root, version)
    (root / "var/www/.terbit/rilis.json").unlink()
    shown = releases(root, None, _NOW)
    assert [each.number for each in shown.record.releases] == [1, 2, 3]
    assert shown.live == shown.record.releases[-1].id
    for version in range(4, 9):
        live = (root / "var/www/current").readlink()
        _release(root, version)
        assert (root / "var/www" / live).is_dir() or version > 4
    folders = sorted(file.name[:4] for file in (root / "var/www/rilis").iterdir())
    assert folders == ["0004", "0005", "0006", "0007", "0008"]
    assert verify_target(root, None, _NOW).exit_code == 0


@_WAYS
def test_what_a_person_went_back_from_comes_back_by_a_person_only(
    tmp_path: Path, serves: str
) -> None:
    root = court(tmp_path / "court", serves=serves)
    _release(root, 1)
    git(root, "commit", "--quiet", "--allow-empty", "--message=Dua")
    _release(root, 2)
    rollback(root, None, None, _NOW, reason="salah unggah")
    index = _served(root, serves) / "index.html"
    assert b"versi=1<" in index.read_bytes()
    with pytest.raises(RefusedError, match=r"0002-.*ditinggalkan \S+, salah unggah"):
        deploy(root, None, _NOW, by_person=False)
    assert b"versi=1<" in index.read_bytes()
    again = deploy(root, None, _NOW)
    assert again.left is not None and again.left.number == 2
    assert b"versi=2<" in index.read_bytes()
    assert deploy(root, None, _NOW, by_person=False).unchanged
    assert "salah unggah" in (root / "var/journal.jsonl").read_text()


@_WAYS
def test_a_day_that_a_person_went_back_from_stays_left_though_the_commit_is_the_same(
    tmp_path: Path, serves: str
) -> None:
    root = court(tmp_path / "court", serves=serves)
    _release(root, 1)
    _release(root, 2)
    rollback(root, None, None, _NOW)
    with pytest.raises(RefusedError, match="tanpa alasan"):
        deploy(root, None, _NOW, by_person=False)


@_WAYS
def test_a_signature_that_is_gone_or_another_ones_is_renewed_and_told(
    tmp_path: Path, serves: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = court(tmp_path / "court", serves=serves)
    public = make_key(tmp_path / "manifes", "manifes")
    change_yaml(
        root / "site_config/release.yml", lambda release: release.update(manifest_key=public)
    )
    git(root, "commit", "-aqm", "Kunci")
    _release(root, 1)
    assert verify_target(root, None, _NOW).seal is Seal.ABSENT
    monkeypatch.setenv(VARIABLE, str(tmp_path / "manifes"))
    for _ in range(2):
        done = deploy(root, None, _NOW)
        assert done.unchanged and done.resealed
        assert verify_target(root, None, _NOW).seal is Seal.GOOD
        assert not deploy(root, None, _NOW).resealed
        (_served(root, serves) / SIGNATURE).write_text("lain")
        found = verify_target(root, None, _NOW)
        assert (found.seal, found.exit_code) == (Seal.BROKEN, 1)

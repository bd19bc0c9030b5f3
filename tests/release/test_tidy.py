"""What does not belong before readers goes from there, and nothing else does."""

import datetime as dt
import json
from pathlib import Path

import pytest

from pipeline.flows.releasing.deploy import deploy
from pipeline.flows.releasing.quarantine import quarantine
from pipeline.flows.releasing.rollback import rollback
from pipeline.flows.releasing.verify_target import verify_target
from pipeline.release.listing import Listed
from pipeline.release.store import unasked_for
from tests.release.generated import court, pages_of, write_site

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
    for version in range(1, 9):
        _release(root, version)
    pages = [data for version in (1, 2, 3) for data in pages_of(version).values()]
    stored = {file.read_bytes() for file in (root / "var/www/.terbit/isi").iterdir()}
    old = {data for data in pages if b"versi=1<" in data or b"versi=2<" in data}
    assert stored and not stored & old
    rollback(root, "4", None, _NOW)
    assert b"versi=4<" in (root / "var/www/index.html").read_bytes()
    assert verify_target(root, None, _NOW).exit_code == 0


def test_the_store_keeps_what_is_asked_for_and_the_seal_of_its_manifest() -> None:
    one, two, old = ("1" * 64, "2" * 64, "3" * 64)
    kept = [{"a": Listed(1, one)}, {"b": Listed(1, two), "c": Listed(1, one)}]
    names = [one, two, old, f"{two}.sig", f"{old}.sig"]
    assert unasked_for(names, kept) == (old, f"{old}.sig")

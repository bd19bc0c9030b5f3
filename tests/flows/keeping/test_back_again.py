"""Everything but one medium destroyed, and the whole court comes back."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from pipeline.flows.build_site import build_site
from pipeline.flows.keeping.backup import BackedUp
from pipeline.flows.keeping.media import open_place
from pipeline.flows.keeping.restore import Wish, restore_from
from pipeline.flows.progress import Silent
from tests.demo import git
from tests.flows.keeping.kept import AS_OF, SECRETS, files_of

_PLACES = {"lokal": "var/cadangan", "luar": "var/restic"}
_SHOWN = ("for-each-ref",), ("reflog", "show", "--all"), ("rev-parse", "HEAD")
_STATE = ("var/originals", "var/journal.jsonl", "var/kunci/rilis.pub", "site", "site_config")
_MANIFEST = "site/.well-known/terbit/manifest.json"


def _told(repository: Path) -> list[str]:
    return [git(repository, *asked) for asked in _SHOWN]


@pytest.fixture
def back_again(court: Path, medium: str, backed_up: BackedUp, tmp_path: Path) -> tuple[Path, Path]:
    """A copy of the court as it was, and what was restored after everything else was destroyed."""
    before = shutil.copytree(court.parent, tmp_path / "dulu", symlinks=True)
    only = Path(shutil.move(court / _PLACES[medium], tmp_path / "satu-satunya"))
    shutil.rmtree(court.parent)
    done = restore_from(open_place(str(only)), tmp_path / "pulih", Wish(), Silent())
    assert done.damaged == ()
    return before, tmp_path / "pulih"


def test_history_comes_back_with_branches_tags_stash_and_moves(
    back_again: tuple[Path, Path],
) -> None:
    before, after = back_again
    assert _told(after) == _told(before / "court")
    assert git(after, "config", "user.signingKey").strip() == "kunci.pub"
    lost = git(after, "log", "--walk-reflogs", "--format=%s", "main")
    assert "Dibatalkan" in lost
    for path in SECRETS:
        (before / "court" / path).unlink()
    assert git(after, "status", "--short") == git(before / "court", "status", "--short")


def test_the_server_comes_back_too(back_again: tuple[Path, Path]) -> None:
    before, after = back_again
    assert _told(after / "situs.git") == _told(before / "court/situs.git")
    assert git(after / "situs.git", "rev-parse", "--is-bare-repository") == "true\n"


def test_files_come_back_byte_for_byte(back_again: tuple[Path, Path]) -> None:
    before, after = back_again
    wanted = {path: raw for path, raw in files_of(before / "court").items() if _belongs(path)}
    assert len(wanted) > 80
    assert {path: raw for path, raw in files_of(after).items() if _belongs(path)} == wanted
    assert (after / "var/originals").stat().st_mode & 0o777 == 0o700


def _belongs(path: str) -> bool:
    return path.startswith((*_STATE, "content")) and path not in SECRETS


def test_the_database_comes_back_whole(back_again: tuple[Path, Path]) -> None:
    with closing(sqlite3.connect(back_again[1] / "var/terbit.db")) as database:
        assert database.execute("select code from incidents").fetchall() == [("MON001",)]


def test_no_secret_is_anywhere_in_what_came_back_and_each_was_named(
    back_again: tuple[Path, Path], backed_up: BackedUp
) -> None:
    after = back_again[1]
    assert not [path for path in SECRETS if (after / path).exists()]
    held = b"".join(files_of(after / "var").values())
    assert b"rahasia\n" not in held and b"PRIVATE" not in held
    named = {each.path for each in backed_up.record.left_out}
    assert set(SECRETS) <= named
    assert not (after / "var/www").exists()
    assert any("restic luar" in each for each in backed_up.record.kept_elsewhere)


def test_the_site_builds_to_the_same_manifest(back_again: tuple[Path, Path]) -> None:
    before, after = back_again
    # A draft that no commit has yet was no part of the site.
    shutil.rmtree(after / "content/berita/2026/11/belum")
    kept = (before / "court" / _MANIFEST).read_bytes()
    shutil.rmtree(after / "site")
    assert build_site(after, AS_OF).pages
    assert (after / _MANIFEST).read_bytes() == kept

"""Everything but one medium destroyed, and the whole court comes back."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from pipeline.archive.record import Record
from pipeline.flows.build_site import build_site
from pipeline.flows.keeping.backup import back_up
from pipeline.flows.keeping.media import FAR, FAR_RESTIC, HOST_KEY, open_place
from pipeline.flows.keeping.restore import Wish, restore_from
from pipeline.flows.progress import Silent
from tests.demo import git
from tests.flows.keeping.kept import (
    AS_OF,
    NOW,
    PASSWORD,
    SECRETS,
    files_of,
    restic_on_server,
    server_medium,
    with_medium,
)

_PLACES = {"lokal": "var/cadangan", "luar": "var/restic", "cakram": "var/cakram"}
_SHOWN = ("for-each-ref",), ("reflog", "show", "--all"), ("rev-parse", "HEAD")
_STATE = ("var/originals", "var/journal.jsonl", "var/kunci/rilis.pub", "site", "site_config")
_MANIFEST = "site/.well-known/terbit/manifest.json"


def _told(repository: Path) -> list[str]:
    return [git(repository, *asked) for asked in _SHOWN]


@dataclass(frozen=True)
class Both:
    """The court as it was, the restored one, and what the backup said of itself."""

    before: Path
    after: Path
    record: Record


@pytest.fixture(scope="module", params=["lokal", "luar", "server", "cakram", "jauh"])
def both(
    request: pytest.FixtureRequest, kept_court: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Both]:
    """The court, restored after everything but one medium was destroyed; tests only read it."""
    if request.param in ("luar", "jauh"):
        request.getfixturevalue("restic_here")
    base = tmp_path_factory.mktemp("pulih")
    court = Path(shutil.copytree(kept_court, base / "asal", symlinks=True))
    with ExitStack() as held, pytest.MonkeyPatch.context() as patch:
        patch.setenv("RESTIC_PASSWORD", PASSWORD)
        if request.param == "server":
            told = held.enter_context(server_medium(court, base / "server")).target
            patch.setenv(HOST_KEY, str(told.host_key))
            place = f"{FAR}{told.user}@{told.host}:{told.port}{told.path}"
        if request.param == "jauh":
            told = held.enter_context(restic_on_server(court, base / "server")).target
            patch.setenv(HOST_KEY, str(told.host_key))
            place = f"{FAR_RESTIC}{told.user}@{told.host}:{told.port}{told.path}/restic"
        if request.param == "cakram":
            with_medium(court, id="cakram", kind="iso", path="var/cakram", disc_mib=8)
        before = Path(shutil.copytree(court, base / "dulu", symlinks=True))
        backed_up = back_up(court, request.param, NOW, Silent())
        assert backed_up.exit_code == 0, backed_up.media
        record = backed_up.record
        if request.param in _PLACES:
            place = shutil.move(court / _PLACES[request.param], base / "satu-satunya")
        shutil.rmtree(court)
        done = restore_from(open_place(str(place)), base / "lagi", Wish(), Silent())
    assert done.damaged == ()
    yield Both(before, base / "lagi", record)


def test_history_comes_back_with_branches_tags_stash_and_moves(both: Both) -> None:
    assert _told(both.after) == _told(both.before)
    assert git(both.after, "config", "user.signingKey").strip() == "kunci.pub"
    assert "Dibatalkan" in git(both.after, "log", "--walk-reflogs", "--format=%s", "main")
    drafts = git(both.after, "ls-files", "--others", "--exclude-standard")
    assert drafts == "content/berita/2026/11/belum/index.md\n"


def test_the_server_comes_back_too(both: Both) -> None:
    assert _told(both.after / "situs.git") == _told(both.before / "situs.git")
    assert git(both.after / "situs.git", "rev-parse", "--is-bare-repository") == "true\n"


def test_files_come_back_byte_for_byte(both: Both) -> None:
    wanted = {path: raw for path, raw in files_of(both.before).items() if _belongs(path)}
    assert len(wanted) > 80
    assert {path: raw for path, raw in files_of(both.after).items() if _belongs(path)} == wanted
    assert (both.after / "var/originals").stat().st_mode & 0o777 == 0o700


def _belongs(path: str) -> bool:
    return path.startswith((*_STATE, "content")) and path not in SECRETS


def test_the_database_comes_back_whole(both: Both) -> None:
    with closing(sqlite3.connect(both.after / "var/terbit.db")) as database:
        assert database.execute("select code from incidents").fetchall() == [("MON001",)]


def test_no_secret_is_anywhere_in_what_came_back_and_each_was_named(both: Both) -> None:
    assert not [path for path in SECRETS if (both.after / path).exists()]
    held = b"".join(files_of(both.after / "var").values())
    assert b"rahasia\n" not in held
    assert b"PRIVATE" not in held
    assert set(SECRETS) <= {each.path for each in both.record.left_out}
    assert not (both.after / "var/www").exists()
    assert any("restic luar" in each for each in both.record.kept_elsewhere)


def test_the_site_builds_to_the_same_manifest(both: Both, tmp_path: Path) -> None:
    again = Path(shutil.copytree(both.after, tmp_path / "court", symlinks=True))
    # A draft that no commit has yet was no part of the site.
    shutil.rmtree(again / "content/berita/2026/11/belum")
    shutil.rmtree(again / "site")
    assert build_site(again, AS_OF).pages
    assert (again / _MANIFEST).read_bytes() == (both.before / _MANIFEST).read_bytes()

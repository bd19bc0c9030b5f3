"""Restoring a part, an earlier moment, and into a folder that is not empty."""

from pathlib import Path

import pytest

from pipeline.errors import RefusedError, UnfinishedError, UsageError
from pipeline.flows.keeping.backup import BackedUp, back_up
from pipeline.flows.keeping.restore import Wish, restore
from pipeline.flows.progress import Silent
from tests.demo import git, terbit
from tests.flows.keeping.kept import NOW, files_of

_ITEM = "content/berita/2026/11/berfoto"


def test_one_item_comes_out_of_the_history(
    court: Path, medium: str, backed_up: BackedUp, tmp_path: Path
) -> None:
    done = restore(court, tmp_path / "satu", Wish(medium, only=_ITEM), Silent())
    assert files_of(tmp_path / "satu" / _ITEM) == files_of(court / _ITEM)
    assert set(done.paths) == {f"{_ITEM}/{path}" for path in files_of(court / _ITEM)}
    assert sorted(each.name for each in (tmp_path / "satu").iterdir()) == ["content"]


def test_one_original_comes_back(
    court: Path, medium: str, backed_up: BackedUp, tmp_path: Path
) -> None:
    original = next(f for f in (court / "var/originals").rglob("*") if len(f.name) == 64)
    path = original.relative_to(court).as_posix()
    assert restore(court, tmp_path / "satu", Wish(medium, only=path), Silent()).paths == (path,)
    assert (tmp_path / "satu" / path).read_bytes() == original.read_bytes()


def test_an_earlier_moment_comes_back(court: Path, tmp_path: Path) -> None:
    back_up(court, "lokal", NOW.replace(day=18), Silent())
    git(court, "commit", "--quiet", "--allow-empty", "--message=Sesudahnya")
    back_up(court, "lokal", NOW.replace(day=19), Silent())
    for day, wanted in ((18, "Kedua"), (19, "Sesudahnya"), (20, "Sesudahnya")):
        into = tmp_path / str(day)
        restore(court, into, Wish("lokal", NOW.replace(day=day)), Silent())
        assert git(into, "log", "-1", "--format=%s").strip() == wanted
    with pytest.raises(UsageError, match="2026-11-18"):
        restore(court, tmp_path / "awal", Wish("lokal", NOW.replace(day=1)), Silent())
    assert not (tmp_path / "awal").exists()


def test_what_is_there_is_written_over_only_after_its_preview(court: Path, tmp_path: Path) -> None:
    back_up(court, "lokal", NOW, Silent())
    mine = tmp_path / "ada/site_config/court.yml"
    mine.parent.mkdir(parents=True)
    mine.write_text("milik saya", "utf-8")
    with pytest.raises(RefusedError) as first:
        restore(court, tmp_path / "ada", Wish("lokal"), Silent())
    assert "  ditimpa: site_config/court.yml" in first.value.reasons
    assert files_of(tmp_path / "ada") == {"site_config/court.yml": b"milik saya"}
    code = first.value.reasons[-1].rpartition(" ")[2].rstrip(".")
    other = tmp_path / "ada/mkdocs.yml"
    other.write_text("milik saya juga", "utf-8")
    with pytest.raises(RefusedError):
        restore(court, tmp_path / "ada", Wish("lokal", confirmed=code), Silent())
    other.unlink()
    restore(court, tmp_path / "ada", Wish("lokal", confirmed=code), Silent())
    assert mine.read_bytes() == (court / "site_config/court.yml").read_bytes()


def test_a_part_that_is_not_there_is_a_wrong_call(court: Path, tmp_path: Path) -> None:
    back_up(court, "lokal", NOW, Silent())
    with pytest.raises(UsageError, match="tidak ada di cadangan"):
        restore(court, tmp_path / "satu", Wish("lokal", only="content/lain"), Silent())
    assert not (tmp_path / "satu").exists()


def test_a_backup_without_its_history_is_not_put_together(court: Path, tmp_path: Path) -> None:
    name = back_up(court, "lokal", NOW, Silent()).record.id
    bundle = court / "var/cadangan" / name / "data/repositori/utama.bundle"
    bundle.write_bytes(bundle.read_bytes()[:-40])
    with pytest.raises(UnfinishedError, match="rusak"):
        restore(court, tmp_path / "semua", Wish("lokal"), Silent())
    journal = "var/journal.jsonl"
    assert restore(court, tmp_path / "satu", Wish("lokal", only=journal), Silent()).paths == (
        journal,
    )


def test_the_commands_say_what_came_of_it(court: Path, tmp_path: Path) -> None:
    assert terbit(court, "backup", "--medium", "lokal").returncode == 0
    shown = terbit(court, "backup", "list", "--medium", "lokal").stdout
    assert "yang terbaru" in shown
    assert terbit(court, "backup", "verify", "--medium", "lokal", "--all").returncode == 0
    place = str(court / "var/cadangan")
    done = terbit(tmp_path, "restore", str(tmp_path / "baru"), "--medium", place)
    assert (done.returncode, "Dipulihkan" in done.stdout) == (0, True), done.stderr
    again = terbit(tmp_path, "restore", str(tmp_path / "baru"), "--medium", place)
    assert (again.returncode, "--confirm" in again.stderr) == (4, True)
    early = terbit(court, "backup", "--medium", "lokal", "list")
    assert (early.returncode, "sesudah list" in early.stderr) == (2, True)
    wrong = terbit(court, "restore", str(tmp_path / "x"), "--at", "kemarin")
    assert (wrong.returncode, "Tulis waktu" in wrong.stderr) == (2, True)

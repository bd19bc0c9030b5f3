"""The court on the bench: generated articles, edits to them, and folders held side by side."""

from pathlib import Path

import pytest

from pipeline.bench.build.edits import publish, retitle, reword
from pipeline.bench.court import lay_out, newest_articles
from pipeline.bench.same import differing
from tests.demo import AS_OF, git, terbit


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    court = tmp_path_factory.mktemp("bench") / "court"
    lay_out(court, 11)
    return court


def test_a_court_stands_in_git_and_can_be_published_after_every_edit(laid_out: Path) -> None:
    assert git(laid_out, "status", "--porcelain") == ""
    newest, second, third = newest_articles(laid_out, 3)
    assert newest.parent.name == "artikel-00010"
    reword(newest, 1)
    retitle(second, 2)
    publish(third, 3)
    changed = git(laid_out, "status", "--porcelain", "--untracked-files=all").splitlines()
    assert sum(line.startswith(" M") for line in changed) == 2
    assert any("artikel-baru-00003/index.md" in line for line in changed)
    done = terbit(laid_out, "check", "--as-of", AS_OF)
    assert done.returncode == 0, done.stdout


def test_edits_change_what_they_say(tmp_path: Path) -> None:
    file = tmp_path / "artikel/index.md"
    file.parent.mkdir()
    file.write_text("---\ntitle: Satu\ndate: 2026-01-02\n---\n\ntitle: bukan judul\n", "utf-8")
    retitle(file, 7)
    reword(file, 8)
    text = file.read_text(encoding="utf-8")
    assert text.startswith("---\ntitle: Satu 7\ndate: 2026-01-02\n---\n\ntitle: bukan judul\n\n")
    assert text.endswith("putaran ke-8.\n")


def test_folders_differ_in_bytes_and_in_files(tmp_path: Path) -> None:
    one, other = tmp_path / "satu", tmp_path / "dua"
    for folder, files in (
        (one, {"sama": "1", "lain": "1", "x/kiri": "1", "peta": "1"}),
        (other, {"sama": "1", "lain": "2", "x/kanan": "1", "peta": "2"}),
    ):
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
    assert differing(one, other, ["peta"]) == ["lain", "x/kanan", "x/kiri"]


def test_an_empty_folder_is_like_no_other(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        differing(tmp_path, tmp_path)

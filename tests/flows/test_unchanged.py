"""What a second build does: nothing where nothing changed, and only what has to be elsewhere."""

import datetime as dt
import os
import shutil
import time
from pathlib import Path

import pytest

from pipeline.build.render.plan import Why
from pipeline.flows.build_site import Built, build_site
from pipeline.flows.explain_page import explain_page
from pipeline.flows.unchanged import unchanged
from tests.building import Court
from tests.demo import git, terbit
from tests.small import change_yaml, small_court

_DAY = dt.date(2026, 11, 20)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small court, built once its files have settled; tests copy it."""
    court = small_court(tmp_path_factory.mktemp("tetap") / "court")
    time.sleep(0.1)
    assert build_site(court.root, _DAY).pages
    return court.root


@pytest.fixture
def court(built: Path, tmp_path: Path) -> Court:
    """A copy of the built court that a test may change, built and settled as well."""
    root = tmp_path / "court"
    shutil.copytree(built, root, symlinks=True, copy_function=shutil.copy2)
    time.sleep(0.1)
    made = Court(root, *_values(root))
    assert build_site(root, _DAY).pages
    return made


def _values(root: Path) -> tuple[object, object]:
    from pipeline.config.load import load_config
    from pipeline.content.catalogue import load_catalogue

    return load_config(root), load_catalogue(root)


def _rendered(built: Built) -> set[str]:
    return {path for path, why in built.reasons.items() if why is not Why.SAME}


def test_nothing_changed_is_seen_without_reading(court: Court) -> None:
    last, seen = unchanged(court.root, _DAY)
    assert last is not None and seen is not None and seen.settled
    assert (last.as_of, last.closing[:17]) == (_DAY, "0 mencegah terbit")
    assert unchanged(court.root, _DAY + dt.timedelta(days=1)).last is None


@pytest.mark.parametrize(
    "path",
    [
        "content/berita/2025/03/lama/index.md",
        "site_config/menu.yml",
        "site_config/theme/assets/pages.css",
        "mkdocs.yml",
        "site/index.html",
    ],
)
@pytest.mark.parametrize("how", ["written", "written with its old time", "removed"])
def test_any_change_is_seen(court: Court, path: str, how: str) -> None:
    file = court.root / path
    at, text = file.stat(), file.read_bytes()
    file.unlink()
    if how != "removed":
        file.write_bytes(text)
    if how == "written with its old time":
        os.utime(file, ns=(at.st_atime_ns, at.st_mtime_ns))
    assert unchanged(court.root, _DAY).last is None


def test_a_commit_is_seen(court: Court) -> None:
    git(court.root, "init", "--quiet", "--initial-branch=main")
    assert unchanged(court.root, _DAY).last is None


def test_looking_at_git_is_no_change(court: Court) -> None:
    (court.root / ".gitignore").write_text("/build/\n/site/\n", "utf-8")
    git(court.root, "init", "--quiet", "--initial-branch=main")
    git(court.root, "add", ".")
    git(court.root, "commit", "--quiet", "--message=Awal")
    for file in (court.root / "content").rglob("index.md"):
        file.write_bytes(file.read_bytes())  # the same, but newer than Git's index knows
    time.sleep(0.1)
    assert build_site(court.root, _DAY).pages
    assert unchanged(court.root, _DAY).last is not None


def test_a_word_in_an_article_renders_that_page_alone(court: Court) -> None:
    file = court.root / "content/berita/2025/03/lama/index.md"
    file.write_text(file.read_text("utf-8") + "\nSatu kalimat.\n", "utf-8")
    assert _rendered(build_site(court.root, _DAY)) == {"berita/2025/03/lama/index.md"}


def test_a_new_title_renders_what_shows_it_and_nothing_else(court: Court) -> None:
    file = court.root / "content/berita/2026/10/lama/index.md"
    text = file.read_text("utf-8").replace("Alur Layanan Dijelaskan", "Judul yang Lain")
    file.write_text(text, "utf-8")
    assert _rendered(build_site(court.root, _DAY)) == {
        "index.md",
        "berita/index.md",
        "berita/2026/10/index.md",
        "berita/2026/10/lama/index.md",
        "tag/lama/index.md",
        "tag/sidang/index.md",
        "bagian/hukum/index.md",
    }


def test_the_menu_renders_every_page(court: Court) -> None:
    menu = [{"title": "Beranda", "to": "/"}, {"title": "Layanan", "to": "/layanan-publik/"}]
    change_yaml(court.root / "site_config/menu.yml", lambda told: told.update(menu=menu))
    built = build_site(court.root, _DAY)
    assert _rendered(built) == set(built.reasons)


def test_what_expires_takes_its_traces_with_it(court: Court) -> None:
    assert (court.root / "site/pengumuman/2026/11/libur/index.html").exists()
    built = build_site(court.root, dt.date(2026, 11, 29))
    assert not (court.root / "site/pengumuman/2026/11/libur").exists()
    assert "layanan-publik/jam-kerja/index.md" in _rendered(built)
    assert "berita/2025/03/lama/index.md" not in _rendered(built)


def test_why_is_told_in_words(court: Court) -> None:
    built = build_site(court.root, _DAY)
    address, words = explain_page(
        "content/halaman/layanan-publik/jam-kerja/index.md", built.reasons
    )
    assert (address, words[:18]) == ("/layanan-publik/jam-kerja/", "Tidak dibuat ulang")


def test_the_commands_say_what_they_found(court: Court) -> None:
    day = ("--as-of", _DAY.isoformat())
    again = terbit(court.root, "build", *day)
    assert (again.returncode, "Tidak ada yang berubah: " in again.stdout) == (0, True)
    told = terbit(court.root, "build", *day, "--explain", "/berita/", "--verify")
    assert (told.returncode, told.stderr.count("\n")) == (0, 2)
    assert "Sama: " in told.stderr
    unknown = terbit(court.root, "build", *day, "--explain", "/tidak-ada/")
    assert (unknown.returncode, "/tidak-ada/ tidak ada di situs" in unknown.stderr) == (2, True)

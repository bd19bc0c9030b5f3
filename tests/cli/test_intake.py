"""`terbit intake`: what the person sees, and how the command ends."""

import json
from pathlib import Path

import pytest

from tests.building import Court, make_court
from tests.demo import terbit
from tests.intake.pictures import noisy, saved

ITEM = "berita/2026/11/contoh"


@pytest.fixture
def court(tmp_path: Path) -> Court:
    """A court with one article, and a photo from a telephone beside it."""
    court = make_court(tmp_path / "court")
    court.add("berita")
    court.write("IMG_2041.jpg", saved(noisy((900, 600)), comment=b"rahasia"))
    court.write("rusak.jpg", b"\xff\xd8\xff")
    return court


def test_what_a_person_sees(court: Court) -> None:
    done = terbit(court.root, "intake", "IMG_2041.jpg", "--into", ITEM, "--by", "penulis-hukum")
    assert (done.returncode, done.stderr) == (0, "")
    assert "✓ IMG_2041.jpg → foto/01.jpg" in done.stdout
    assert "dihapus: catatan tersembunyi" in done.stdout
    assert "1 diterima." in done.stdout
    assert "photos:\n  - file: foto/01.jpg\n    alt: ISI\n" in done.stdout
    assert "rahasia" not in done.stdout


def test_without_an_item_the_person_is_told_that_nothing_was_kept(court: Court) -> None:
    done = terbit(court.root, "intake", "IMG_2041.jpg", "--by", "penulis-hukum")
    assert done.returncode == 0
    assert "--into NASKAH" in done.stdout
    assert not (court.root / "content" / ITEM / "foto").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        pytest.param(("rusak.jpg",), 1, "INT006", id="refused"),
        pytest.param(("tiada.jpg",), 1, "tidak ada", id="not there"),
        pytest.param(("IMG_2041.jpg", "--into", "berita/x"), 2, "terbit new", id="no item"),
        pytest.param(("IMG_2041.jpg", "--cover", "1,2,3"), 2, "KIRI,ATAS", id="not a box"),
        pytest.param(("IMG_2041.jpg", "--cover", "1,2,0,5"), 2, "KIRI,ATAS", id="an empty box"),
        pytest.param(("IMG_2041.jpg", "--cover", "900,0,9,9"), 1, "INT011", id="a box beside"),
        pytest.param(("rusak.jpg", "IMG_2041.jpg", "--as", "a"), 2, "satu berkas", id="one name"),
        pytest.param((), 2, "BERKAS", id="no file"),
    ],
)
def test_how_it_ends(court: Court, arguments: tuple[str, ...], code: int, said: str) -> None:
    done = terbit(court.root, "intake", *arguments, "--by", "penulis-hukum")
    assert done.returncode == code
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_nobody_is_told_what_to_do(court: Court) -> None:
    done = terbit(court.root, "intake", "IMG_2041.jpg", GIT_CONFIG_GLOBAL="/dev/null")
    assert done.returncode == 2
    assert "--by" in done.stderr


def test_json_is_one_document(court: Court) -> None:
    files = ("IMG_2041.jpg", "rusak.jpg")
    done = terbit(court.root, "intake", *files, "--into", ITEM, "--by", "penulis-hukum", "--json")
    assert (done.returncode, done.stderr) == (1, "")
    told = json.loads(done.stdout)
    assert [each["state"] for each in told["files"]] == ["made", "refused"]
    assert told["files"][0]["receipt"]["result"]["file"] == "foto/01.jpg"
    assert [each["code"] for each in told["files"][1]["findings"]] == ["INT006"]

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from pipeline.checks.files.pictures import read_whole
from pipeline.checks.rules.photo_unreadable import photo_unreadable
from pipeline.content.beside import Beside, PhotoFile, Source
from pipeline.content.fields import Photo
from pipeline.errors import UnfinishedError
from tests.building import Court, photo, picture
from tests.corpora import corpus


def png_header(width: int, height: int) -> bytes:
    """Return a PNG that claims a size and holds almost nothing."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = b"IDAT" + zlib.compress(b"\0" * 64)
    chunks = (header, data, b"IEND")
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
        for chunk in chunks
    )


def eps() -> bytes:
    made = io.BytesIO()
    Image.new("L", (8, 8)).save(made, "EPS")
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(picture(), None, id="jpeg"),
        pytest.param(picture(form="PNG"), None, id="png"),
        pytest.param(picture(form="WEBP"), None, id="webp"),
        pytest.param(picture(place=True), None, id="with metadata"),
        pytest.param(b"", "tidak terbaca", id="empty"),
        pytest.param(b"bukan foto", "tidak terbaca", id="text"),
        pytest.param(picture(size=(64, 64))[:-100], "tidak terbaca", id="truncated"),
        pytest.param(png_header(7750, 7750), "60 juta", id="just over the limit"),
        pytest.param(png_header(12_000, 12_000), "60 juta", id="bomb that Pillow warns of"),
        pytest.param(png_header(50_000, 50_000), "60 juta", id="bomb that Pillow refuses"),
        pytest.param(eps(), "tidak terbaca", id="a program, not a photo"),
    ],
)
def test_content(court: Court, content: bytes, said: str | None) -> None:
    court.add("berita", photos=[photo()], files={"foto/01.jpg": content})
    found = court.found("PHO002")
    assert [finding.place.line for finding in found] == ([8] if said else [])
    assert all(said in finding.message for finding in found if said)


def test_a_file_that_went_away_is_not_a_finding(tmp_path: Path) -> None:
    with pytest.raises(UnfinishedError, match=r"foto/01\.jpg"):
        list(photo_unreadable(_listed(tmp_path / "01.jpg"), None))


def test_never_an_exception_over_the_corpus() -> None:
    found = {"readable": 0, "unreadable": 0}
    for file in sorted(corpus("images/dev").rglob("*")):
        if file.is_file():
            said = list(photo_unreadable(_listed(file), None))
            found["unreadable" if said else "readable"] += 1
    assert found["readable"] > 20
    assert found["unreadable"] > 20


@pytest.mark.parametrize("folder", ["camera", "orientation"])
def test_photos_of_real_cameras_are_readable(folder: str) -> None:
    for file in sorted(corpus(f"images/dev/{folder}").iterdir()):
        read_whole(file)


def _listed(file: Path) -> PhotoFile:
    beside = Beside("content/berita/2026/11/contoh/foto/01.jpg", file, 0)
    return PhotoFile(Photo(**photo()), beside, Source("index.md", ""), 0)

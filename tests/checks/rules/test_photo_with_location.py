import csv
import io
from pathlib import Path

import pytest
from PIL import Image

from pipeline.checks.files.pictures import has_place
from tests.building import Court, photo, picture
from tests.corpora import corpus

XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><exif:GPSLatitude>6,10.5S</exif:GPSLatitude></x:xmpmeta>'
)


def with_xmp() -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (8, 8)).save(made, "JPEG", xmp=XMP)
    return made.getvalue()


def with_second_exif() -> bytes:
    """Return a JPEG whose first Exif block is clean and whose second one tells the place."""
    plain, placed = picture(), picture(place=True)
    start = placed.index(b"\xff\xe1")
    length = int.from_bytes(placed[start + 2 : start + 4], "big") + 2
    block = placed[start : start + length]
    clean = io.BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "Kamera"
    Image.open(io.BytesIO(plain)).save(clean, "JPEG", exif=exif)
    body = clean.getvalue()
    at = body.index(b"\xff\xe1")
    first = int.from_bytes(body[at + 2 : at + 4], "big") + 2
    return body[: at + first] + block + body[at + first :]


@pytest.mark.parametrize(
    ("content", "fires"),
    [
        pytest.param(picture(), False, id="none"),
        pytest.param(picture(place=True), True, id="exif"),
        pytest.param(picture(place=True, form="PNG"), True, id="exif in a png"),
        pytest.param(picture(place=True, form="WEBP"), True, id="exif in a webp"),
        pytest.param(with_xmp(), True, id="xmp"),
        pytest.param(with_second_exif(), True, id="second exif block"),
        pytest.param(b"bukan foto", False, id="not a picture"),
    ],
)
def test_place(court: Court, content: bytes, fires: bool) -> None:
    court.add("berita", photos=[photo()], files={"foto/01.jpg": content})
    assert court.lines("PHO001") == ([8] if fires else [])


def test_every_located_photo_of_the_corpus_is_stopped() -> None:
    images = corpus("images")
    manifest = (images / "dev/MANIFEST.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(manifest.splitlines()):
        if row["has_gps"] == "1":
            assert _stopped(images / row["file"]), row["file"]


def _stopped(file: Path) -> bool:
    try:
        return has_place(file)
    except Exception:
        return True  # photo-unreadable

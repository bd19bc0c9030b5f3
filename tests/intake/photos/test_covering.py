"""What is covered cannot be had back: not from the pixels, nor from anything beside them."""

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from pipeline.content.receipt import Box
from pipeline.intake.arrive import arrive
from pipeline.intake.make import make
from pipeline.intake.outcome import Made, Refused, Wishes
from pipeline.intake.photos.covering import FILL, placed
from tests.intake.pictures import noisy

SIDES = st.integers(1, 5000)


def made(folder: Path, content: bytes, *covers: Box) -> Made | Refused:
    folder.mkdir()
    file = folder / "asal.jpg"
    file.write_bytes(content)
    source = arrive(file, folder / "original")
    assert not isinstance(source, Refused)
    return make(source, folder, Wishes(covers=covers))


def jpeg(image: Image.Image, orientation: int = 1) -> bytes:
    exif, out = Image.Exif(), io.BytesIO()
    exif[0x0112] = orientation
    image.save(out, "JPEG", quality=95, exif=exif)
    return out.getvalue()


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("size", [(900, 600), (3000, 2000)], ids=["as it is", "made smaller"])
def test_the_whole_box_is_one_colour(
    tmp_path: Path, size: tuple[int, int], orientation: int
) -> None:
    box = Box(x=101, y=203, width=77, height=59)
    outcome = made(tmp_path / "a", jpeg(noisy(size), orientation), box)
    assert isinstance(outcome, Made)
    upright = size if orientation < 5 else size[::-1]
    with Image.open(outcome.file) as image:
        scale = image.width / upright[0]
        left, top, right, bottom = (round(n * scale) for n in (101, 203, 101 + 77, 203 + 59))
        colours = image.convert("RGB").crop((left, top, right, bottom)).getcolors()
        assert colours == [((right - left) * (bottom - top), FILL)]
        around = image.convert("L").crop((0, 0, image.width, top - 40)).getextrema()
        assert around[1] - around[0] > 100


def test_nothing_of_what_was_there_decides_a_byte(tmp_path: Path) -> None:
    """Two photos that differ below the box alone become the same file, byte for byte."""
    size, box = (640, 480), Box(x=200, y=100, width=120, height=160)
    one, other = noisy(size), noisy(size)
    other.paste("white", (210, 110, 300, 250))
    files = [io.BytesIO(), io.BytesIO()]
    for image, file in zip((one, other), files, strict=True):
        image.save(file, "PNG")
    assert files[0].getvalue() != files[1].getvalue()
    first, second = (made(tmp_path / str(n), file.getvalue(), box) for n, file in enumerate(files))
    assert isinstance(first, Made)
    assert isinstance(second, Made)
    assert first.file.read_bytes() == second.file.read_bytes()
    assert first.likeness == second.likeness


def test_no_small_or_second_picture_shows_what_is_covered(tmp_path: Path) -> None:
    """The original holds the face twice more: in its thumbnail and in a picture behind it."""
    image = noisy((800, 600))
    small = io.BytesIO()
    image.resize((160, 120)).save(small, "JPEG")
    exif = Image.Exif()
    exif.get_ifd(1)[0x0201] = 0
    content = jpeg(image)
    segment = b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0" + small.getvalue()
    content = (
        content[:2] + b"\xff\xe1" + (len(segment) + 2).to_bytes(2, "big") + segment + content[2:]
    ) + jpeg(image)
    outcome = made(tmp_path / "a", content, Box(x=0, y=0, width=800, height=600))
    assert isinstance(outcome, Made)
    assert {"thumbnail", "trailing_bytes"} <= set(outcome.removed)
    result = outcome.file.read_bytes()
    assert result.count(b"\xff\xd8\xff") == 1
    with Image.open(outcome.file) as flat:
        assert flat.convert("RGB").getcolors() == [(800 * 600, FILL)]


def test_a_box_beside_the_photo_is_refused(tmp_path: Path) -> None:
    outcome = made(tmp_path / "a", jpeg(noisy((300, 200))), Box(x=300, y=0, width=9, height=9))
    assert isinstance(outcome, Refused)
    assert outcome.finding.code == "INT011"
    assert "300" in outcome.finding.message


@given(SIDES, SIDES, SIDES, SIDES, st.data())
def test_a_box_always_grows_and_stays_inside(
    width: int, height: int, new_width: int, new_height: int, data: st.DataObject
) -> None:
    x, y = data.draw(st.integers(0, width - 1)), data.draw(st.integers(0, height - 1))
    box = Box(x=x, y=y, width=data.draw(SIDES), height=data.draw(SIDES))
    found = placed(box, (width, height), (new_width, new_height))
    assert found.x <= x * new_width / width
    assert found.y <= y * new_height / height
    assert found.x + found.width >= min(new_width, (x + box.width) * new_width / width)
    assert found.y + found.height >= min(new_height, (y + box.height) * new_height / height)
    assert found.x + found.width <= new_width
    assert found.y + found.height <= new_height

"""Developed photos: no metadata, upright, never wider than the original, made once."""

import io
from pathlib import Path

import pytest
from PIL import Image

from pipeline.build.photos import WIDTHS, Developed
from pipeline.errors import UnfinishedError
from tests.corpora import corpus
from tests.shelves import developed

_ORIENTATION, _GPS, _ARTIST = 0x0112, 0x8825, 0x013B


def _photo(folder: Path, size: tuple[int, int], **options: object) -> Path:
    file = folder / "foto.jpg"
    image = Image.new("RGB", size, "white")
    image.paste("black", (0, 0, size[0] // 2, size[1]))
    image.save(file, "JPEG", quality=95, **options)
    return file


def _developed(photo: Path, cache: Path) -> Developed:
    return developed([photo], cache)[photo]


@pytest.mark.parametrize(
    ("width", "made"),
    [(300, [300]), (480, [480]), (1000, [480, 960, 1000]), (4000, list(WIDTHS))],
    ids=["narrow", "exactly", "between", "wide"],
)
def test_widths_are_never_wider_than_the_photo(tmp_path: Path, width: int, made: list[int]) -> None:
    made_of = _developed(_photo(tmp_path, (width, 200)), tmp_path / "cache")
    for ending in ("avif", "jpg"):
        assert [variant.width for variant in made_of.of(ending)] == made


def test_told_sizes_are_the_real_sizes(tmp_path: Path) -> None:
    for variant in _developed(_photo(tmp_path, (1700, 900)), tmp_path / "cache").variants:
        with Image.open(variant.file) as image:
            assert image.size == (variant.width, variant.height)


def test_no_metadata_is_left(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[_ARTIST] = "Nama Pemotret"
    exif[_GPS] = {1: "S", 2: (6.0, 10.0, 30.0)}
    photo = _photo(tmp_path, (600, 400), exif=exif, xmp=b"<x:xmpmeta>rahasia</x:xmpmeta>")
    for variant in _developed(photo, tmp_path / "cache").variants:
        data = variant.file.read_bytes()
        assert not any(word in data for word in (b"Exif", b"Nama Pemotret", b"rahasia", b"xmpmeta"))
        with Image.open(io.BytesIO(data)) as image:
            assert not image.getexif()


def test_a_turned_photo_stands_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[_ORIENTATION] = 6  # the camera was turned: the left half as stored is the top
    photo = _photo(tmp_path, (400, 300), exif=exif)
    variant = _developed(photo, tmp_path / "cache").of("jpg")[0]
    assert (variant.width, variant.height) == (300, 400)
    with Image.open(variant.file) as image:
        top, bottom = (image.convert("L").getpixel((150, y)) for y in (50, 350))
    assert top < 40 < 215 < bottom


def test_see_through_pictures_get_white_paper(tmp_path: Path) -> None:
    file = tmp_path / "lambang.png"
    Image.new("RGBA", (50, 50), (0, 0, 0, 0)).save(file)
    with Image.open(_developed(file, tmp_path / "cache").of("jpg")[0].file) as image:
        assert image.convert("L").getpixel((25, 25)) > 250


def test_a_developed_photo_is_not_made_again(tmp_path: Path) -> None:
    photo, steps = _photo(tmp_path, (600, 400)), []
    for _ in range(2):
        developed([photo], tmp_path / "cache", lambda done, total: steps.append((done, total)))
    assert steps == [(1, 1)]


def test_what_a_stopped_build_left_is_swept_away(tmp_path: Path) -> None:
    photo = _photo(tmp_path, (600, 400))
    first = _developed(photo, tmp_path / "cache")
    made = first.variants[0].file.parent
    made.rename(made.with_name(f"{made.name}.unfinished"))
    assert _developed(photo, tmp_path / "cache") == first
    assert [folder.name for folder in (tmp_path / "cache").iterdir()] == [made.name]


def test_one_photo_in_two_places_is_made_once(tmp_path: Path) -> None:
    photo, steps = _photo(tmp_path, (600, 400)), []
    twin = tmp_path / "kembar.jpg"
    twin.write_bytes(photo.read_bytes())
    both = developed([photo, twin], tmp_path / "cache", lambda done, _: steps.append(done))
    assert (steps, both[photo]) == ([1], both[twin])


def test_an_unreadable_photo_is_named(tmp_path: Path) -> None:
    file = tmp_path / "rusak.jpg"
    file.write_bytes(b"bukan gambar")
    with pytest.raises(UnfinishedError, match=r"rusak\.jpg"):
        _developed(file, tmp_path / "cache")


@pytest.mark.filterwarnings("ignore")  # Pillow warns of odd files; here only errors count
def test_strange_pictures_are_developed_or_refused(tmp_path: Path) -> None:
    for folder in ("orientation", "png", "webp-gif", "jpeg-odd", "corrupt", "bomb"):
        for file in sorted(corpus("images/dev").glob(f"{folder}/*"))[:12]:
            try:
                assert _developed(file, tmp_path / "cache").of("avif")
            except UnfinishedError as refused:
                assert file.name in str(refused)


def test_a_photo_that_nobody_asks_for_leaves_the_cache(tmp_path: Path) -> None:
    photo, cache = _photo(tmp_path, (600, 400)), tmp_path / "cache"
    other = tmp_path / "lain.jpg"
    Image.new("RGB", (500, 400), "black").save(other)
    both = developed([photo, other], cache)
    assert len(list(cache.iterdir())) == 2
    assert developed([photo], cache) == {photo: both[photo]}
    assert len(list(cache.iterdir())) == 1

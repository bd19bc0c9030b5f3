"""Whatever comes in, one master comes out: of pixels alone, and the same for the same file."""

import datetime as dt
import io
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from pipeline.intake.arrive import arrive
from pipeline.intake.make import make
from pipeline.intake.outcome import Made, Refused, Wishes
from tests.intake.pictures import noisy, saved


def taken_in(folder: Path, content: bytes, name: str = "asal") -> Made | Refused:
    work = folder / str(len(list(folder.iterdir())))
    work.mkdir()
    (work / name).write_bytes(content)
    source = arrive(work / name, work / "original")
    return source if isinstance(source, Refused) else make(source, work, Wishes())


def master(folder: Path, content: bytes) -> Made:
    outcome = taken_in(folder, content)
    assert isinstance(outcome, Made), outcome
    return outcome


def colour(made: Made) -> tuple[int, ...]:
    with Image.open(made.file) as image:
        assert image.mode == "RGB"
        return image.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF", "GIF"])
def test_every_format(tmp_path: Path, form: str) -> None:
    made = master(tmp_path, saved(noisy((700, 500)), form))
    assert (made.type, made.ending, made.width, made.height) == ("image/jpeg", "jpg", 700, 500)


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        pytest.param((4000, 3000), (2560, 1920), id="12 MP"),
        pytest.param((3000, 4000), (1920, 2560), id="tall"),
        pytest.param((6000, 100), (2560, 43), id="a strip"),
        pytest.param((9000, 1), (2560, 1), id="a line"),
        pytest.param((2560, 2560), (2560, 2560), id="exactly"),
        pytest.param((1, 1), (1, 1), id="one pixel"),
    ],
)
def test_size(tmp_path: Path, size: tuple[int, int], expected: tuple[int, int]) -> None:
    made = master(tmp_path, saved(Image.new("RGB", size, "teal")))
    assert (made.width, made.height) == expected


_WHITE = {"I;16": 65535, "LAB": (255, 128, 128), "YCbCr": (255, 128, 128), "CMYK": (0, 0, 0, 0)}


@pytest.mark.parametrize(
    "mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16", "LAB", "YCbCr", "CMYK"]
)
def test_every_mode_keeps_its_light(tmp_path: Path, mode: str) -> None:
    image = Image.new(mode, (64, 64), _WHITE.get(mode, "white"))
    form = "TIFF" if mode in ("CMYK", "LAB", "YCbCr") else "PNG"
    assert min(colour(master(tmp_path, saved(image, form)))) > 250


def test_what_is_see_through_lies_on_white(tmp_path: Path) -> None:
    made = master(tmp_path, saved(Image.new("RGBA", (64, 64), (0, 0, 0, 0)), "PNG"))
    assert min(colour(made)) > 250
    assert "transparency" in made.removed


def test_a_profile_becomes_srgb(tmp_path: Path) -> None:
    """A grey of Lab lightness 50 is about 119 in sRGB, whatever it is called in its own space."""
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    image = Image.new("LAB", (64, 64), (128, 128, 128))
    made = master(tmp_path, saved(image, "TIFF", icc_profile=lab))
    assert all(abs(value - 119) < 6 for value in colour(made))
    assert "colour_profile" in made.removed


@pytest.mark.parametrize(
    "profile", [b"", b"bukan profil", b"\0" * 200], ids=["none", "text", "nulls"]
)
def test_a_profile_that_is_none_harms_nothing(tmp_path: Path, profile: bytes) -> None:
    made = master(tmp_path, saved(Image.new("RGB", (64, 64), (10, 200, 90)), icc_profile=profile))
    assert all(abs(a - b) < 4 for a, b in zip(colour(made), (10, 200, 90), strict=True))


def test_the_day_is_read_and_everything_else_goes(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010F], exif[0x013B], exif[0x010E] = "Ponsel", "Nama Pemotret", "Rumah saksi"
    exif.get_ifd(0x8769)[0x9003] = "2026:11:17 09:12:00"
    exif.get_ifd(0x8825)[2] = (6.0, 10.0, 30.0)
    content = saved(noisy((600, 400)), exif=exif, comment=b"catatan", xmp=b"<x:xmpmeta/>")
    made = master(tmp_path, content + b"\xff\xd8\xffbuntut")
    assert made.taken == dt.date(2026, 11, 17)
    named = {"gps", "camera", "owner", "dates", "xmp", "text", "trailing_bytes", "exif"}
    assert named <= set(made.removed)
    result = made.file.read_bytes()
    words = (
        b"Ponsel",
        b"Nama Pemotret",
        b"Rumah saksi",
        b"catatan",
        b"xmpmeta",
        b"buntut",
        b"Exif",
    )
    assert not any(word in result for word in words)


@pytest.mark.parametrize(
    "told", ["0000:00:00 00:00:00", "2026:13:40 00:00:00", "1970:01:01 00:00:00", ""]
)
def test_a_day_that_is_none(tmp_path: Path, told: str) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9003] = told
    assert master(tmp_path, saved(noisy((64, 64)), exif=exif)).taken is None


def test_the_same_file_gives_the_same_bytes(tmp_path: Path) -> None:
    content = saved(noisy((3000, 2000)))
    assert len({master(tmp_path, content).file.read_bytes() for _ in range(2)}) == 1


def test_only_the_first_picture_is_taken_and_that_is_told(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (600, 400), name) for name in ("red", "green", "blue")]
    content = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])
    made = master(tmp_path, content)
    assert colour(made)[0] > 240
    assert "further_frames" in made.removed
    assert [finding.code for finding in made.told] == ["INT009"]


def test_a_small_photo_is_told(tmp_path: Path) -> None:
    assert [f.code for f in master(tmp_path, saved(noisy((200, 100)))).told] == ["INT012"]


@pytest.mark.parametrize(
    ("name", "codes"),
    [("foto.jpeg", []), ("foto.JPG", []), ("foto.png", ["INT008"]), ("foto", [])],
)
def test_content_decides_and_a_wrong_ending_is_told(
    tmp_path: Path, name: str, codes: list[str]
) -> None:
    outcome = taken_in(tmp_path, saved(noisy((600, 400))), name)
    assert isinstance(outcome, Made)
    assert [finding.code for finding in outcome.told] == codes


def test_a_dot_in_a_folders_name_is_no_ending(tmp_path: Path) -> None:
    folder = tmp_path / "apel.senin"
    folder.mkdir()
    outcome = taken_in(folder, saved(noisy((600, 400))), "foto")
    assert isinstance(outcome, Made)
    assert outcome.told == ()


def test_a_large_jpeg_of_a_telephone_is_taken(tmp_path: Path) -> None:
    content = io.BytesIO()
    Image.new("L", (12000, 9000), 90).save(content, "JPEG", quality=30)
    made = master(tmp_path, content.getvalue())
    assert (made.width, made.height) == (2560, 1920)

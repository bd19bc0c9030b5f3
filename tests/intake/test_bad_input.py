"""Hostile and broken files: refused with a reason within seconds and within bounds of memory."""

import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from pipeline.errors import UnfinishedError
from pipeline.intake.arrive import MOST_BYTES, arrive, shown
from pipeline.intake.make import make
from pipeline.intake.outcome import Outcome, Refused, Wishes
from pipeline.intake.photos.develop import develop
from pipeline.outside.clock import Stopwatch
from pipeline.outside.limited import LIMITS
from pipeline.outside.measured import measure
from tests.demo import ROOT
from tests.intake.pictures import noisy, png_of, saved

_GOOD = {form: saved(noisy((300, 200)), form) for form in ("JPEG", "PNG", "WEBP", "GIF", "TIFF")}

_COME = """
import sys
from pathlib import Path
from pipeline.intake.arrive import arrive
from pipeline.intake.make import make
from pipeline.intake.outcome import Wishes
work = Path(sys.argv[1])
print(make(arrive(work / "asal.jpg", work / "original"), work, Wishes()).finding)
"""


@pytest.fixture(scope="module", autouse=True)
def bound_of_pillow() -> Iterator[None]:
    """The decoder sets a bound for its own process, which here is that of all tests."""
    kept = Image.MAX_IMAGE_PIXELS
    yield
    Image.MAX_IMAGE_PIXELS = kept


def come(folder: Path, content: bytes, name: str = "asal.jpg") -> Outcome:
    """Return what comes of a file with this content."""
    work = folder / str(len(list(folder.iterdir())))
    work.mkdir()
    (work / name).write_bytes(content)
    source = arrive(work / name, work / "original")
    return source if isinstance(source, Refused) else make(source, work, Wishes())


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(b"", "INT002", id="zero bytes"),
        pytest.param(b"halo", "INT003", id="text"),
        pytest.param(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "INT003", id="svg"),
        pytest.param(b"%!PS-Adobe-3.0 EPSF-3.0\n", "INT003", id="eps"),
        pytest.param(saved(noisy((64, 64)), "BMP"), "INT003", id="bmp"),
        pytest.param(_GOOD["JPEG"][:-2000], "INT006", id="truncated jpeg"),
        pytest.param(_GOOD["PNG"][:-200], "INT006", id="truncated png"),
        pytest.param(b"\xff\xd8\xff", "INT006", id="three bytes"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "INT006", id="head alone"),
        pytest.param(b"II*\0" + b"\xff" * 64, "INT006", id="tiff of nonsense"),
        pytest.param(png_of(7750, 7750, filled=False), "INT005", id="just over the bound"),
        pytest.param(png_of(25_000, 20_000, filled=True), "INT005", id="500 megapixels, true"),
        pytest.param(png_of(2**31 - 1, 2**31 - 1, filled=False), "INT005", id="absurd"),
        pytest.param(png_of(1, 59_000_000, filled=False), "INT007", id="a claim of one column"),
    ],
)
def test_refused_with_a_reason(tmp_path: Path, content: bytes, code: str) -> None:
    watch = Stopwatch()
    outcome = come(tmp_path, content)
    assert isinstance(outcome, Refused)
    assert outcome.finding.code == code
    assert watch.seconds() < 10


def test_500_megapixels_as_a_jpeg(tmp_path: Path) -> None:
    small = bytearray(saved(Image.new("L", (16, 16))))
    at = small.index(b"\xff\xc0") + 5
    small[at : at + 4] = (20_000).to_bytes(2, "big") + (25_000).to_bytes(2, "big")
    outcome = come(tmp_path, bytes(small))
    assert isinstance(outcome, Refused)
    assert outcome.finding.code == "INT005"


def test_a_bomb_within_the_bound_stays_within_memory(tmp_path: Path) -> None:
    """60 million see-through pixels want more than a child may have."""
    image = Image.new("RGBA", (7700, 7700), (1, 2, 3, 4))
    (tmp_path / "asal.jpg").write_bytes(saved(image, "PNG", compress_level=1))
    found = measure([sys.executable, "-c", _COME, str(tmp_path)], ROOT)
    assert "INT007" in found.said
    assert "memori" in found.said
    assert found.megabytes * 1024 * 1000 < LIMITS.memory  # the largest of its processes


def test_the_largest_that_is_taken_stays_within_memory(tmp_path: Path) -> None:
    assert not isinstance(come(tmp_path, png_of(7700, 7700, filled=True)), Refused)


@pytest.mark.parametrize(
    "kind", ["folder", "pipe", "device", "link", "dead link", "socket", "none"]
)
def test_what_is_no_file(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "asal.jpg"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "link":
        (tmp_path / "lain.jpg").write_bytes(_GOOD["JPEG"])
        path.symlink_to(tmp_path / "lain.jpg")
    elif kind == "dead link":
        path.symlink_to(tmp_path / "tiada.jpg")
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as bound:
            bound.bind(str(path))
    watch = Stopwatch()
    outcome = arrive(Path("/dev/zero") if kind == "device" else path, tmp_path / "copy")
    assert isinstance(outcome, Refused)
    assert outcome.finding.code == "INT001"
    assert watch.seconds() < 1
    assert not (tmp_path / "copy").exists()


@pytest.mark.parametrize("name", ["x" * 300, "a\0b", "\udcff.jpg", "../" * 2000 + "x"])
def test_names_that_no_file_can_have(tmp_path: Path, name: str) -> None:
    outcome = arrive(tmp_path / name, tmp_path / "copy")
    assert isinstance(outcome, Refused)
    assert outcome.finding.place.path.isprintable()


def test_a_name_is_shown_harmlessly() -> None:
    assert shown(Path("a\x1b[31m\nb\u202e.jpg")) == "a\ufffd[31m\ufffdb\ufffd.jpg"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_not_called_bad(tmp_path: Path) -> None:
    path = tmp_path / "asal.jpg"
    path.write_bytes(_GOOD["JPEG"])
    path.chmod(0)
    with pytest.raises(UnfinishedError, match="asal"):
        arrive(path, tmp_path / "copy")


def test_a_file_over_the_bound_is_not_read_on(tmp_path: Path) -> None:
    path = tmp_path / "asal.jpg"
    path.write_bytes(_GOOD["JPEG"])
    os.truncate(path, MOST_BYTES["photo"] + 1)
    outcome = arrive(path, tmp_path / "copy")
    assert isinstance(outcome, Refused)
    assert outcome.finding.code == "INT004"
    assert not (tmp_path / "copy").exists()


@given(st.sampled_from(sorted(_GOOD)), st.data())
@settings(max_examples=60)
def test_fuzzed_files_are_taken_or_refused(
    tmp_path_factory: pytest.TempPathFactory, form: str, data: st.DataObject
) -> None:
    """Runs the decoder right here: what it raises must be told, never thrown."""
    content = bytearray(_GOOD[form])
    for _ in range(data.draw(st.integers(1, 12))):
        content[data.draw(st.integers(4, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(len(content) // 2, len(content)))
    folder = tmp_path_factory.mktemp("fuzz")
    (folder / "asal").write_bytes(bytes(content[:cut]))
    source = arrive(folder / "asal", folder / "original")
    if not isinstance(source, Refused):
        assert develop(source, folder, Wishes()) is not None

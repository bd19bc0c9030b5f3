"""Every file of a large corpus: a clean upright master, or a refusal with its reason."""

import base64
import csv
import json
import shutil
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from pipeline.intake.arrive import arrive
from pipeline.intake.make import WARM, make
from pipeline.intake.outcome import Made, Refused, Wishes
from pipeline.outside.clock import Stopwatch
from pipeline.outside.limited import warm_up
from tests.conftest import missing
from tests.corpora import corpus

# What exiftool may find in a master: nothing that a camera or a person wrote.
_HARMLESS = {"ExifTool", "System", "File", "JFIF", "Composite"}
_SPAN = 8

# Row and column of the manifest -> why the receipt says otherwise.
EXPLAINED = {
    ("corrupt/mei__66ac49ef3f48ac9482049e1ab57a53e9.png", "has_icc"): "the profile cannot be read",
    ("webp-gif/pillow__comment_after_last_frame.gif", "has_png_text_or_comment"): (
        "the comment stands after the one frame that is looked at"
    ),
}
# File -> why its master does not look as a browser shows the original.
LOOKS_DIFFERENT = {
    "corrupt/mei__1ae14e57b7062597279134ff2eeb39c0.png": "a gamma without a profile is not applied",
    "corrupt/mei__5beaadc10dfdbf61124e98fdf8a5c191.png": "a gamma without a profile is not applied",
    "corrupt/mei__6399623892b45aa4901aa6e702c7a62d.png": "a gamma without a profile is not applied",
    "corrupt/mei__7b9abb94ace0278f943a6df29d0ca652.png": "a gamma without a profile is not applied",
    "corrupt/mei__138331052d7c6e4acebfaa92af314e12.png": "a gamma without a profile is not applied",
    "corrupt/mei__66ac49ef3f48ac9482049e1ab57a53e9.png": "80 x 15 pixels lose colour in a JPEG",
    "orientation/pillow__xmp_tags_orientation_exiftool.png": "10 pixels lose colour in a JPEG",
    "png/pillow__color_snakes.png": "10 pixels lose colour in a JPEG",
    "png/pillow__dispose_op_previous.png": "the still picture is taken, not the moving one",
    "png/pillow__num_plays.png": "the still picture is taken, not the moving one",
}
_WORDS = {
    "has_gps": "gps",
    "has_exif": "exif",
    "has_xmp": "xmp",
    "has_iptc": "iptc",
    "has_makernote_or_serial": "camera",
    "has_thumbnail": "thumbnail",
    "has_png_text_or_comment": "text",
    "has_icc": "colour_profile",
}


@dataclass(frozen=True)
class Tried:
    """One row of the manifest, and what intake made of its file in so many seconds."""

    name: str
    row: dict[str, str]
    file: Path
    outcome: Made | Refused
    seconds: float


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> list[Tried]:
    """Every picture of the corpus, taken in once."""
    with corpus("images/dev/MANIFEST.csv").open(newline="") as manifest:
        rows = list(csv.DictReader(manifest))
    folder = tmp_path_factory.mktemp("corpus")
    warm_up(WARM)
    with ThreadPoolExecutor(2) as threads:
        return list(threads.map(lambda each: _try(folder / str(each[0]), each[1]), enumerate(rows)))


def _try(work: Path, row: dict[str, str]) -> Tried:
    work.mkdir()
    file, watch = corpus(f"images/{row['file']}"), Stopwatch()
    source = arrive(file, work / "original")
    outcome = source if isinstance(source, Refused) else make(source, work, Wishes())
    return Tried(row["file"].removeprefix("dev/"), row, file, outcome, watch.seconds())


def test_each_is_a_master_or_a_refusal_in_time(tried: list[Tried]) -> None:
    slow = [each.name for each in tried if each.seconds > 20]
    refused = [each for each in tried if isinstance(each.outcome, Refused)]
    assert slow == []
    assert len(tried) - len(refused) > 150
    # Some files are recordings by what they hold, and come without captions (INT071).
    codes = {"INT003", "INT005", "INT006", "INT071"}
    assert {each.outcome.finding.code for each in refused} <= codes
    assert all(each.outcome.finding.message.endswith(".") for each in refused)


def test_what_pillow_decodes_is_taken_and_nothing_else(tried: list[Tried]) -> None:
    taken = {each.name for each in tried if isinstance(each.outcome, Made)}
    assert taken == {each.name for each in tried if each.row["pillow_decode"] == "ok"}


def test_the_receipt_names_what_the_manifest_names(tried: list[Tried]) -> None:
    differing = {
        (each.name, column)
        for each in tried
        for column, word in _WORDS.items()
        if isinstance(each.outcome, Made)
        and each.row[column] == "1"
        and word not in each.outcome.removed
    }
    for (name, column), why in EXPLAINED.items():
        print(f"{name:55} {column:25} {why}")
    assert differing == set(EXPLAINED)


def test_masters_are_small_and_sized_as_told(tried: list[Tried]) -> None:
    for each in tried:
        if isinstance(each.outcome, Made):
            width, height = int(each.row["w"]), int(each.row["h"])
            scale = min(1, 2560 / max(width, height))
            expected = sorted((max(1, round(width * scale)), max(1, round(height * scale))))
            assert sorted((each.outcome.width, each.outcome.height)) == expected, each.name


@pytest.fixture(scope="module")
def exiftool() -> Callable[..., list[dict[str, object]]]:
    """What the program exiftool says of files, with further arguments."""
    program = shutil.which("exiftool")
    if program is None:
        missing("exiftool")

    def ask(files: list[Path], *arguments: str) -> list[dict[str, object]]:
        command = [str(program), "-json", *arguments, *map(str, files)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return json.loads(done.stdout)

    return ask


def test_no_master_holds_private_metadata(
    tried: list[Tried], exiftool: Callable[..., list[dict[str, object]]]
) -> None:
    masters = [each.outcome.file for each in tried if isinstance(each.outcome, Made)]
    answers = exiftool(masters, "-a", "-u", "-G1", "-ee")
    found = {
        (Path(str(told["SourceFile"])).parent.name, tag)
        for told in answers
        for tag in told
        if ":" in tag and tag.split(":")[0] not in _HARMLESS
    }
    assert found == set()
    assert len(answers) == len(masters)


def test_a_master_is_one_picture_and_nothing_behind_it(tried: list[Tried]) -> None:
    for each in tried:
        if isinstance(each.outcome, Made):
            content = each.outcome.file.read_bytes()
            assert content.count(b"\xff\xd8\xff") == 1, each.name
            assert content.endswith(b"\xff\xd9"), each.name
            assert b"\xff\xe1" not in content[:64], each.name


_DRAW = """async (source) => {
  const image = new Image();
  image.src = source;
  try { await image.decode(); } catch { return null; }
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 8;
  const paper = canvas.getContext('2d');
  paper.fillStyle = 'white';
  paper.fillRect(0, 0, 8, 8);
  paper.drawImage(image, 0, 0, 8, 8);
  const seen = Array.from(paper.getImageData(0, 0, 8, 8).data);
  return [image.naturalWidth / image.naturalHeight, seen];
}"""


def _reader(page: Page) -> Callable[[Path], tuple[float, list[int]] | None]:
    def seen(file: Path) -> tuple[float, list[int]] | None:
        data = base64.b64encode(file.read_bytes()).decode()
        found = page.evaluate(_DRAW, f"data:application/octet-stream;base64,{data}")
        return (found[0], found[1]) if found else None

    return seen


def _apart(one: list[int], other: list[int]) -> float:
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) / len(one)


def _upside_down(seen: list[int]) -> list[int]:
    pixels = [seen[at : at + 4] for at in range(0, len(seen), 4)]
    return [value for pixel in reversed(pixels) for value in pixel]


def test_every_master_stands_as_a_browser_shows_the_original(
    tried: list[Tried], chromium: Browser, exiftool: Callable[..., list[dict[str, object]]]
) -> None:
    """Of a PNG, a browser reads from eXIf alone how the camera was held; exiftool reads more."""
    seen = _reader(chromium.new_page())
    upside_down = {
        Path(str(told["SourceFile"])).name
        for told in exiftool(
            [e.file for e in tried if e.file.suffix == ".png"], "-n", "-Orientation"
        )
        if told.get("Orientation") == 3
    }
    unseen, apart = [], {}
    for each in tried:
        if not isinstance(each.outcome, Made):
            continue
        original, master = seen(each.file), seen(each.outcome.file)
        assert master is not None
        if original is None:
            unseen.append(each.name)
            continue
        turned = each.file.name in upside_down
        assert original[0] == pytest.approx(master[0], rel=0.01), each.name
        apart[each.name] = _apart(_upside_down(original[1]) if turned else original[1], master[1])
    print("not shown by a browser:", *unseen, sep="\n  ")
    for name, why in LOOKS_DIFFERENT.items():
        print(f"{name:55} {apart[name]:6.1f} {why}")
    assert {name for name, span in apart.items() if span > _SPAN} == set(LOOKS_DIFFERENT)
    assert {Path(name).suffix for name in unseen} <= {".heic", ".heif", ".tif", ".png", ".jpg"}
    assert len(unseen) < 12

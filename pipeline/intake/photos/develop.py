"""One picture to one master: upright, sRGB, at most 2,560 pixels, pixels and nothing else.

Runs in a child process under limits. The picture is made small before it is turned, so that the
memory it takes is that of one decoded picture; it is encoded once.
"""

import datetime as dt
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pi_heif
import PIL
from PIL import Image

from pipeline.content.receipt import Removed
from pipeline.findings import Finding
from pipeline.intake.faults import (
    cover_outside,
    further_pictures,
    photo_broken,
    photo_small,
    too_many_pixels,
)
from pipeline.intake.kinds import AVIF, GIF, HEIC, JPEG, PNG, TIFF, WEBP
from pipeline.intake.outcome import Made, Outcome, Refused, Source, Wishes
from pipeline.intake.photos import covering, traces
from pipeline.intake.photos.likeness import likeness
from pipeline.picture.bounds import MOST_PIXELS, TooManyPixelsError
from pipeline.picture.colour import in_srgb, plain

LONGEST_SIDE = 2560
SMALLEST_SIDE = 480
QUALITY = 85
# A JPEG is decoded at a fraction of its size where that suffices.
MOST_PIXELS_OF_JPEG = 250_000_000
_FORMATS = {
    JPEG.type: "JPEG",
    PNG.type: "PNG",
    GIF.type: "GIF",
    WEBP.type: "WEBP",
    TIFF.type: "TIFF",
    HEIC.type: "HEIF",
    AVIF.type: "AVIF",
}
_SIDEWAYS = (5, 6, 7, 8)
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}

pi_heif.register_heif_opener()
pi_heif.options.DECODE_THREADS = 1  # photos share the cores as processes


def develop(source: Source, work: Path, wishes: Wishes) -> Outcome:
    """Write the master of `source` into the folder `work`, or say why there is none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            seen = _seen(source)
    except (TooManyPixelsError, Image.DecompressionBombError):
        message = f"Perkecil gambarnya: paling besar {_most(source) // 1_000_000} juta piksel."
        return Refused(too_many_pixels.FAULT.at(source.place, message))
    except MemoryError:
        raise
    except Exception:
        message = "Kirim ulang fotonya: isinya rusak atau terpotong."
        return Refused(photo_broken.FAULT.at(source.place, message))
    if covering.outside(wishes.covers, seen.size):
        width, height = seen.size
        message = f"Perbaiki kotaknya: foto ini selebar {width} dan setinggi {height} piksel."
        return Refused(cover_outside.FAULT.at(source.place, message))
    return _master(source, seen, work, wishes)


@dataclass(frozen=True)
class _Seen:
    """What is seen, upright and small enough; `size` is that of the upright picture as it came."""

    picture: Image.Image
    size: tuple[int, int]
    removed: tuple[Removed, ...]
    taken: dt.date | None


def _seen(source: Source) -> _Seen:
    Image.MAX_IMAGE_PIXELS = _most(source)
    with Image.open(source.file, formats=[_FORMATS[source.type.type]]) as image:
        if image.width * image.height > _most(source):
            raise TooManyPixelsError
        size = image.size
        small = in_srgb(_smaller(image), image.info.get("icc_profile"))
        turn = traces.orientation(image)
        upright = small.transpose(_TURNS[turn]) if turn in _TURNS else small
        upright.info.clear()  # the encoder would carry it over
        removed = traces.removed(image, source.file.read_bytes())
        return _Seen(
            upright, size[::-1] if turn in _SIDEWAYS else size, removed, traces.taken(image)
        )


def _most(source: Source) -> int:
    return MOST_PIXELS_OF_JPEG if source.type == JPEG else MOST_PIXELS


def _smaller(image: Image.Image) -> Image.Image:
    scale = min(1.0, LONGEST_SIDE / max(image.size))
    target = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    if image.format in ("JPEG", "MPO"):
        image.draft(None, target)
    image.load()
    whole = plain(image)
    if whole.size == target:
        return whole
    return whole.resize(target, Image.Resampling.BICUBIC, reducing_gap=3.0)


def _master(source: Source, seen: _Seen, work: Path, wishes: Wishes) -> Made:
    picture = seen.picture
    boxes = tuple(covering.placed(box, seen.size, picture.size) for box in wishes.covers)
    covering.cover(picture, boxes)
    file = work / "master.jpg"
    picture.save(file, "JPEG", quality=QUALITY, optimize=True)
    return Made(
        file=file,
        type=JPEG.type,
        ending="jpg",
        removed=seen.removed,
        told=tuple(_told(source, seen)),
        covered=boxes,
        width=picture.width,
        height=picture.height,
        likeness=likeness(picture),
        taken=seen.taken,
        tools=_tools(source),
    )


def _told(source: Source, seen: _Seen) -> Iterator[Finding]:
    if "second_image" in seen.removed or "further_frames" in seen.removed:
        message = "Periksa hasilnya: hanya gambar pertama yang dipakai."
        yield further_pictures.FAULT.at(source.place, message)
    if max(seen.size) < SMALLEST_SIDE:
        width, height = seen.size
        message = f"Pakai foto aslinya bila ada: foto ini hanya {width} x {height} piksel."
        yield photo_small.FAULT.at(source.place, message)


def _tools(source: Source) -> dict[str, str]:
    heif = {"pi-heif": pi_heif.__version__} if source.type == HEIC else {}
    return {"Pillow": PIL.__version__, **heif}

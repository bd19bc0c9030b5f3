"""What a picture carries besides what is seen: found for the receipt, before it is left behind.

Nothing depends on finding all of it: the master is made of pixels alone.
"""

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from PIL import Image

from pipeline.content.receipt import REMOVED, Removed
from pipeline.intake.photos.ends import end_of
from pipeline.picture.colour import has_transparency

# Tags of Exif 3.0 (CIPA DC-008), and those that Windows adds.
_EXIF_IFD, _GPS_IFD, _ORIENTATION = 0x8769, 0x8825, 0x0112
_TAKEN, _DIGITIZED, _CHANGED = 0x9003, 0x9004, 0x0132
_TAGS: dict[Removed, tuple[int, ...]] = {
    "camera": (0x010F, 0x0110, 0x0131, 0x013C, 0x927C, 0xA433, 0xA434),
    "owner": (0x013B, 0x8298, 0x9C9D, 0xA420, 0xA430, 0xA431, 0xA435),
    "text": (0x010E, 0x9286, 0x9C9B, 0x9C9C, 0x9C9E, 0x9C9F),
    "dates": (_CHANGED, _TAKEN, _DIGITIZED),
    "iptc": (0x83BB, 0x8649),
    "xmp": (0x02BC,),
}
_INFO: dict[Removed, tuple[str, ...]] = {
    "xmp": ("xmp", "XML:com.adobe.xmp"),
    "iptc": ("photoshop", "iptc"),
    "exif": ("exif",),
    "thumbnail": ("thumbnails",),
    "second_image": ("mp", "depth_images", "aux"),
    "colour_profile": ("icc_profile",),
}
_IN_TEXT: dict[str, Removed] = {
    "XML:com.adobe.xmp": "xmp",
    "Raw profile type exif": "exif",
    "Raw profile type iptc": "iptc",
}
_JPEG_START = b"\xff\xd8\xff"
# XMP writes the place by name; thermal cameras keep it in a record of their own.
_TELL_PLACE = (b"GPSLatitude", b"FLIR\0\1")
_DATE = re.compile(r"\s*(\d{4})[:/-](\d{2})[:/-](\d{2})")


def removed(image: Image.Image, raw: bytes) -> tuple[Removed, ...]:
    """Return what a loaded picture carries, in the fixed order of the vocabulary."""
    found = {*_of_info(image), *_of_bytes(image, raw)}
    try:
        found |= set(_of_exif(image.getexif()))
    except Exception:
        found.add("exif")  # what cannot be read is left behind all the same
    if getattr(image, "n_frames", 1) > 1:
        found.add("second_image" if image.format in ("MPO", "HEIF") else "further_frames")
    if has_transparency(image):
        found.add("transparency")
    return tuple(word for word in REMOVED if word in found)


def orientation(image: Image.Image) -> int:
    """Return how the camera was held, 1 to 8; 1 where nothing readable tells it."""
    with suppress(Exception):
        told = image.getexif().get(_ORIENTATION, 1)
        return told if told in range(1, 9) else 1
    return 1


def taken(image: Image.Image) -> dt.date | None:
    """Return the day on which the photo was taken, as the camera told it."""
    with suppress(Exception):
        exif = image.getexif()
        inner = exif.get_ifd(_EXIF_IFD)
        told = (inner.get(_TAKEN), inner.get(_DIGITIZED), exif.get(_TAKEN), exif.get(_CHANGED))
        return next((day for text in told if (day := _day(text)) is not None), None)
    return None


def _day(text: Any) -> dt.date | None:
    found = _DATE.match(text) if isinstance(text, str) else None
    if found is None:
        return None
    year, month, day = (int(part) for part in found.groups())
    try:
        return dt.date(year, month, day) if year >= 1990 else None
    except ValueError:
        return None


def _of_exif(exif: Image.Exif) -> Iterator[Removed]:
    inner = {**dict(exif), **exif.get_ifd(_EXIF_IFD)}
    for word, tags in _TAGS.items():
        if any(inner.get(tag) for tag in tags):
            yield word
    if exif.get_ifd(_GPS_IFD):
        yield "gps"
    if set(inner) - {_ORIENTATION}:
        yield "exif"


def _of_info(image: Image.Image) -> Iterator[Removed]:
    for word, keys in _INFO.items():
        if any(image.info.get(key) for key in keys):
            yield word
    yield from (_IN_TEXT.get(key, "text") for key in getattr(image, "text", None) or {})
    if image.info.get("comment"):
        yield "text"


def _of_bytes(image: Image.Image, raw: bytes) -> Iterator[Removed]:
    segments = dict(getattr(image, "applist", ()))
    if _JPEG_START in (image.info.get("exif") or b""):
        yield "thumbnail"
    if "APP12" in segments:
        yield "text"  # the remarks of an older Photoshop
    if any(mark in raw for mark in _TELL_PLACE):
        yield "gps"
    if b"http://ns.adobe.com/xap/1.0/" in raw:
        yield "xmp"
    if b"MPF\0" in segments.get("APP2", b"") or b"hdrgm:Version" in raw:
        yield "second_image"
    if 0 < end_of(image.format or "", raw) < len(raw):
        yield "trailing_bytes"

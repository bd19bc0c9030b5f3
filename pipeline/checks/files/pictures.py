"""Reading a picture whole, and whether it tells where it was taken."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from PIL import Image

from pipeline.picture.bounds import opened

_GPS = 0x8825
_EXIF_SEGMENT = re.compile(rb"\xff\xe1..(?=Exif\0\0)", re.DOTALL)
_LONGEST_SEGMENT = 65_535
# XMP writes the place by name; thermal cameras keep it in a record of their own.
_TELL_PLACE = (b"GPSLatitude", b"FLIR\0\1")


def read_whole(file: Path) -> None:
    """Read a picture's structure, pixels and metadata; raises what `opened` raises.

    A picture that was read well is not read again by this process until its file changes.
    """
    status = file.stat()
    _read_whole(file, status.st_size, status.st_mtime_ns)


@lru_cache(maxsize=4096)
def _read_whole(file: Path, _size: int, _modified: int) -> None:
    with opened(file) as image:
        image.verify()
    with opened(file) as image:
        image.load()
    has_place(file)


def has_place(file: Path) -> bool:
    """Return whether any metadata of a picture tells where it was taken; raises as `opened`.

    Pillow itself reads only the first Exif block, and a picture may hold another picture.
    """
    with opened(file) as image:
        if image.getexif().get_ifd(_GPS):
            return True
        raw = file.read_bytes()
        if any(mark in raw for mark in _TELL_PLACE):
            return True
        return any(block.get_ifd(_GPS) for block in _exif_blocks(raw))


def _exif_blocks(raw: bytes) -> Iterator[Image.Exif]:
    for found in _EXIF_SEGMENT.finditer(raw):
        block = Image.Exif()
        block.load(raw[found.end() : found.end() + _LONGEST_SEGMENT])
        yield block

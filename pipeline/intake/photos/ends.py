"""Where a picture ends in its file: what follows is no part of it.

Sources: ITU-T T.81 annex B (JPEG), PNG 3 chapter 5, RFC 9649 (WebP).
"""

import re

_MARKER = re.compile(rb"\xff+([^\x00\xff\xd0-\xd7])", re.DOTALL)
_JPEG_END = 0xD9
_ALONE = (0x01, 0xD8)


def end_of(form: str, raw: bytes) -> int:
    """Return how many bytes the picture takes, or 0 where that is not known."""
    if form in ("JPEG", "MPO"):
        return _end_of_jpeg(raw)
    if form == "PNG":
        return _end_of_png(raw)
    if form == "WEBP":
        return _even(8 + int.from_bytes(raw[4:8], "little"))
    return 0


def _even(size: int) -> int:
    return size + size % 2


def _end_of_jpeg(raw: bytes) -> int:
    """Walk from segment to segment; within a scan, to the next marker that ends it."""
    at = 0
    while (found := _MARKER.search(raw, at)) is not None:
        marker, at = found.group(1)[0], found.end()
        if marker == _JPEG_END:
            return at
        if marker not in _ALONE:
            at += int.from_bytes(raw[at : at + 2], "big")
    return 0


def _end_of_png(raw: bytes) -> int:
    at = 8
    while at + 12 <= len(raw):
        length, name = int.from_bytes(raw[at : at + 4], "big"), raw[at + 4 : at + 8]
        at += 12 + length
        if name == b"IEND":
            return at
    return 0

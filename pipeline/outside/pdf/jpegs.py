"""What a camera writes into a JPEG besides the picture: a PDF carries it along unseen.

Source: ITU-T T.81 annex B; APP1 holds Exif and XMP, APP13 IPTC, COM a comment.
"""

from collections.abc import Iterator

_START = b"\xff\xd8"
_SCAN = 0xDA
_LENGTH = 2
_NOTES = frozenset({0xE1, 0xED, 0xFE, *range(0xE3, 0xED)})
_ALONE = frozenset({0x01, 0xD8, *range(0xD0, 0xD8)})


def without_notes(raw: bytes) -> bytes | None:
    """Return a JPEG without notes, its picture untouched; None where it has none."""
    if not raw.startswith(_START):
        return None
    kept, at, found = [_START], 2, False
    for marker, end in _segments(raw):
        if marker in _NOTES:
            found = True
        else:
            kept.append(raw[at:end])
        at = end
    return b"".join((*kept, raw[at:])) if found else None


def _segments(raw: bytes) -> Iterator[tuple[int, int]]:
    """Yield the marker of each segment before the picture's own bytes, and where it ends."""
    at = 2
    while at + 4 <= len(raw) and raw[at] == 0xFF and raw[at + 1] != _SCAN:
        marker = raw[at + 1]
        length = 0 if marker in _ALONE else int.from_bytes(raw[at + 2 : at + 4], "big")
        if length < _LENGTH and marker not in _ALONE:
            return
        at += 2 + length
        yield marker, min(at, len(raw))

"""Covering parts of a photo: a flat fill, laid before the one encode, so nothing is left below."""

from collections.abc import Iterable

from PIL import Image

from pipeline.content.receipt import Box

FILL = (64, 64, 64)
# A JPEG mixes colours within blocks of 16 pixels, and decoders smooth them over one more.
_BLOCK, _SMOOTHED = 16, 2
Size = tuple[int, int]


def outside(boxes: Iterable[Box], size: Size) -> list[Box]:
    """Return the boxes that touch no pixel of a picture of this size."""
    return [box for box in boxes if box.x >= size[0] or box.y >= size[1]]


def placed(box: Box, before: Size, after: Size) -> Box:
    """Return a box of a picture in the same picture resized: grown outwards to whole blocks."""
    left, right = _span(box.x, box.width, before[0], after[0])
    top, bottom = _span(box.y, box.height, before[1], after[1])
    return Box(x=left, y=top, width=right - left, height=bottom - top)


def cover(image: Image.Image, boxes: Iterable[Box]) -> None:
    """Fill the boxes of an RGB picture with one colour."""
    for box in boxes:
        image.paste(FILL, (box.x, box.y, box.x + box.width, box.y + box.height))


def _span(start: int, length: int, before: int, after: int) -> tuple[int, int]:
    first = start * after // before - _SMOOTHED
    last = -(-(start + length) * after // before) + _SMOOTHED
    return max(0, first // _BLOCK * _BLOCK), min(after, -(-last // _BLOCK) * _BLOCK)

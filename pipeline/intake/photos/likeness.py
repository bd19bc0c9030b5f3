"""Telling photos that look alike by a short print of what is seen (a difference hash).

Each of 64 bits says whether a spot of the picture, made tiny and grey, is brighter than the spot
to its right. It is blind to size, compression and a little light; a moved camera changes it.
"""

from PIL import Image

_SIDE = 8
ALIKE = 6
# A picture of one colour has no print to speak of.
_FEWEST, _MOST = 4, 60


def likeness(image: Image.Image) -> str:
    """Return the print of a picture: 16 hexadecimal digits."""
    tiny = image.convert("L").resize((_SIDE + 1, _SIDE), Image.Resampling.BOX).tobytes()
    bits = 0
    for row in range(_SIDE):
        for column in range(_SIDE):
            at = row * (_SIDE + 1) + column
            bits = bits << 1 | (tiny[at] > tiny[at + 1])
    return f"{bits:016x}"


def alike(one: str, other: str) -> bool:
    """Return whether two prints differ in so few bits that a person would call them alike."""
    telling = all(_FEWEST <= int(each, 16).bit_count() <= _MOST for each in (one, other))
    return telling and (int(one, 16) ^ int(other, 16)).bit_count() <= ALIKE

"""Opening a picture that may be broken or hostile: bounded, with no program started."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image

MOST_PIXELS = 60_000_000
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF", "TIFF")


class TooManyPixelsError(ValueError):
    """A picture that would take too much memory."""


@contextmanager
def opened(
    file: Path, formats: tuple[str, ...] = FORMATS, most_pixels: int = MOST_PIXELS
) -> Iterator[Image.Image]:
    """Open a picture without reading its pixels; a warning counts as an error.

    Raises TooManyPixelsError, and whatever Pillow raises on a broken file.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            with Image.open(file, formats=formats) as image:
                if image.width * image.height > most_pixels:
                    raise TooManyPixelsError
                yield image
        except (Image.DecompressionBombWarning, Image.DecompressionBombError) as bomb:
            raise TooManyPixelsError from bomb

"""Pictures that tests make: none shows anything, and the same call gives the same pixels."""

import io
import struct
import zlib
from random import Random

from PIL import Image


def noisy(size: tuple[int, int], seed: int = 1) -> Image.Image:
    """Return a picture of coloured noise, coarse enough that it survives being made smaller."""
    tiny = (max(2, size[0] // 40), max(2, size[1] // 40))
    noise = Image.frombytes("RGB", tiny, Random(seed).randbytes(3 * tiny[0] * tiny[1]))
    return noise.resize(size, Image.Resampling.NEAREST)


def saved(image: Image.Image, form: str = "JPEG", **options: object) -> bytes:
    """Return a picture as a file."""
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def _chunk(name: bytes, content: bytes) -> bytes:
    return (
        struct.pack(">I", len(content))
        + name
        + content
        + struct.pack(">I", zlib.crc32(name + content))
    )


def png_of(width: int, height: int, *, filled: bool) -> bytes:
    """Return a grey PNG of any size: a true one that is tiny as a file, or one that only claims."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    packer = zlib.compressobj(9)
    row = bytes(width + 1)
    rows = height if filled else 1
    packed = b"".join(packer.compress(row) for _ in range(rows)) + packer.flush()
    parts = (_chunk(b"IHDR", header), _chunk(b"IDAT", packed), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)

"""How Pagefind's files are packed: a signature, and gzip around it (RFC 1952).

The head of the gzip file is written here, because Python's own differs from version to version.
"""

import gzip
import struct
import zlib

_SIGNATURE = b"pagefind_dcd"
_HEAD = b"\x1f\x8b\x08" + bytes(6) + b"\xff"
_LEVEL = 6


def packed(data: bytes) -> bytes:
    """Return `data` as a file that Pagefind reads."""
    told = _SIGNATURE + data
    packer = zlib.compressobj(_LEVEL, wbits=-zlib.MAX_WBITS)
    body = packer.compress(told) + packer.flush()
    return _HEAD + body + struct.pack("<II", zlib.crc32(told), len(told))


def unpacked(data: bytes) -> bytes:
    """Return what a file of Pagefind's holds."""
    return gzip.decompress(data).removeprefix(_SIGNATURE)

"""Receipts that tests lay beside files which they make themselves."""

import hashlib

from pipeline.content.receipt import Original, Receipt, Result

_TYPES = {"jpg": "image/jpeg", "pdf": "application/pdf", "mp4": "video/mp4", "vtt": "text/vtt"}


def receipt_of(file: str, content: bytes) -> Receipt:
    """Return a receipt of `content` as the result `file`, a path from the item's folder."""
    digest, size = hashlib.sha256(content).hexdigest(), max(1, len(content))
    kind = _TYPES.get(file.rpartition(".")[2], "application/octet-stream")
    return Receipt(
        original=Original(type=kind, bytes=size, sha256=digest),
        result=Result(file=file, type=kind, bytes=size, sha256=digest),
        by="admin-situs",
        at="2026-11-20T01:00:00Z",
    )

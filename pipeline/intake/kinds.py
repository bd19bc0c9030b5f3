"""Recognising a file by its first bytes; its name is never asked."""

import re
from dataclasses import dataclass
from typing import Literal

HEAD = 4096
Family = Literal["photo", "pdf", "office", "audio", "video", "text"]


@dataclass(frozen=True)
class FileType:
    """A type of file: its media type, the family that handles it, and endings it usually has."""

    type: str
    family: Family
    endings: tuple[str, ...]

    @property
    def label(self) -> str:
        """Return the name that a person calls the type by: `JPEG`."""
        return _LABELS.get(self.type, self.endings[0].upper())


_LABELS = {"image/jpeg": "JPEG", "image/tiff": "TIFF", "image/webp": "WebP", "video/webm": "WebM"}
JPEG = FileType("image/jpeg", "photo", ("jpg", "jpeg", "jpe", "jfif", "mpo"))
PNG = FileType("image/png", "photo", ("png", "apng"))
GIF = FileType("image/gif", "photo", ("gif",))
WEBP = FileType("image/webp", "photo", ("webp",))
TIFF = FileType("image/tiff", "photo", ("tif", "tiff"))
HEIC = FileType("image/heic", "photo", ("heic", "heif", "hif"))
AVIF = FileType("image/avif", "photo", ("avif",))
PDF = FileType("application/pdf", "pdf", ("pdf",))
# The three of Microsoft and the three of OASIS lie in a zip; the old ones in a compound file.
ZIPPED = FileType("application/zip", "office", ("docx", "xlsx", "pptx", "odt", "ods", "odp"))
COMPOUND = FileType("application/x-ole-storage", "office", ("doc", "xls", "ppt"))
RTF = FileType("application/rtf", "office", ("rtf", "doc"))
MP4 = FileType("video/mp4", "video", ("mp4", "m4v", "mov", "3gp"))
WEBM = FileType("video/webm", "video", ("webm", "mkv"))
AVI = FileType("video/x-msvideo", "video", ("avi",))
M4A = FileType("audio/mp4", "audio", ("m4a", "m4b", "aac"))
MP3 = FileType("audio/mpeg", "audio", ("mp3",))
WAV = FileType("audio/wav", "audio", ("wav",))
OGG = FileType("audio/ogg", "audio", ("ogg", "oga", "opus"))
FLAC = FileType("audio/flac", "audio", ("flac",))
VTT = FileType("text/vtt", "text", ("vtt",))
CSV = FileType("text/csv", "text", ("csv",))

_STARTS: tuple[tuple[bytes, FileType], ...] = (
    (rb"\xff\xd8\xff", JPEG),
    (rb"\x89PNG\r\n\x1a\n", PNG),
    (rb"GIF8[79]a", GIF),
    (rb"RIFF....WEBP", WEBP),
    (rb"RIFF....WAVE", WAV),
    (rb"RIFF....AVI ", AVI),
    (rb"II\*\0|MM\0\*|II\+\0|MM\0\+", TIFF),
    (rb"PK\x03\x04", ZIPPED),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", COMPOUND),
    (rb"\{\\rtf", RTF),
    (rb"\x1a\x45\xdf\xa3", WEBM),
    (rb"OggS", OGG),
    (rb"fLaC", FLAC),
    (rb"(\xef\xbb\xbf)?WEBVTT[ \t\r\n]", VTT),
    (rb"ID3|\xff[\xfb\xf3\xf2]", MP3),
)
_SIGNATURES = tuple((re.compile(start, re.DOTALL), found) for start, found in _STARTS)
# ISO base media files (ISO/IEC 14496-12) name their brands in the first box.
_BRANDS: tuple[tuple[frozenset[bytes], FileType], ...] = (
    (frozenset((b"avif", b"avis")), AVIF),
    (frozenset((b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1")), HEIC),
    (frozenset((b"M4A ", b"M4B ", b"F4A ")), M4A),
)
# A reader looks for the header within the first 1,024 bytes (ISO 32000-2, annex on viewers).
_PDF_WITHIN = 1024


def recognise(head: bytes) -> FileType | None:
    """Return the type of a file from its first `HEAD` bytes, or None where intake takes none."""
    for signature, found in _SIGNATURES:
        if signature.match(head):
            return found
    if head[4:8] == b"ftyp":
        return _of_brands(head)
    return PDF if b"%PDF-" in head[:_PDF_WITHIN] else None


def recognise_table(head: bytes, name: str) -> FileType | None:
    """Return the type of a table, which nothing but its name tells from other text."""
    return CSV if name.lower().endswith(".csv") and b"\0" not in head else None


def _of_brands(head: bytes) -> FileType:
    length = min(int.from_bytes(head[:4], "big"), len(head))
    brands = {head[8:12], *(head[at : at + 4] for at in range(16, length - 3, 4))}
    return next((found for known, found in _BRANDS if brands & known), MP4)

"""What an office file is and holds, told from its bytes; nothing in it is run or unpacked to disk.

Sources: ECMA-376 part 2 (OOXML packages), ODF 1.3 part 2, MS-CFB (the old binary files).
"""

import re
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Kind = Literal["text", "table", "slides"]
_MOST_ENTRIES = 5000
_MOST_BYTES = 300_000_000
_MOST_TEXT = 60_000_000
_MOST_TIMES = 200
_OOXML: dict[str, tuple[Kind, str]] = {
    "word/document.xml": ("text", "docx"),
    "xl/workbook.xml": ("table", "xlsx"),
    "ppt/presentation.xml": ("slides", "pptx"),
}
_ODF: dict[bytes, tuple[Kind, str]] = {
    b"application/vnd.oasis.opendocument.text": ("text", "odt"),
    b"application/vnd.oasis.opendocument.spreadsheet": ("table", "ods"),
    b"application/vnd.oasis.opendocument.presentation": ("slides", "odp"),
}
# Names of streams in a compound file, as they stand in its directory (UTF-16).
_COMPOUND: dict[str, tuple[Kind, str]] = {
    "WordDocument": ("text", "doc"),
    "Workbook": ("table", "xls"),
    "Book": ("table", "xls"),
    "PowerPoint Document": ("slides", "ppt"),
}
_LOCKED = "EncryptedPackage"
_PARTS = ("word/document.xml", "xl/workbook.xml", "content.xml")
_CHANGES = re.compile(rb"<w:(ins|del|moveFrom|moveTo)[ >]|<text:changed-region[ >]")
_HIDDEN = re.compile(
    rb'<w:vanish/>|<sheet [^>]*state="(hidden|veryHidden)"|table:display="false"'
    rb'|text:display="none"'
)
_ENTITY = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
_MACROS = re.compile(r"vbaProject\.bin$|^Basic/|^Scripts/", re.IGNORECASE)
_NOTES = re.compile(r"comments[^/]*\.xml$", re.IGNORECASE)


@dataclass(frozen=True)
class Office:
    """An office file: its kind, the ending that LibreOffice knows it by, and what it holds."""

    kind: Kind
    ending: str
    changes: bool = False
    hides: bool = False
    macros: bool = False


Unfit = Literal["unknown", "locked", "broken", "bomb"]


def read_office(file: Path) -> Office | Unfit:
    """Return what an office file is; run it in a child process with limits."""
    with file.open("rb") as opened:
        head = opened.read(8)
    if head.startswith(b"PK\3\4"):
        return _of_package(file)
    if head.startswith(b"{\\rtf"):
        return Office("text", "rtf")
    return _of_compound(file.read_bytes())


def _of_compound(raw: bytes) -> Office | Unfit:
    if _in_directory(raw, _LOCKED):
        return "locked"
    found = next((kind for name, kind in _COMPOUND.items() if _in_directory(raw, name)), None)
    return Office(*found, macros=_in_directory(raw, "_VBA_PROJECT")) if found else "unknown"


def _in_directory(raw: bytes, name: str) -> bool:
    return name.encode("utf-16-le") + b"\0\0" in raw


def _of_package(file: Path) -> Office | Unfit:
    try:
        with zipfile.ZipFile(file) as package:
            if _is_bomb(package.infolist(), file.stat().st_size):
                return "bomb"
            return _of_parts(package)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, RuntimeError, ValueError, KeyError):
        return "broken"


def _is_bomb(entries: list[zipfile.ZipInfo], size: int) -> bool:
    total = sum(entry.file_size for entry in entries)
    text = sum(entry.file_size for entry in entries if entry.filename.endswith(".xml"))
    grows = total > 20_000_000 and total > _MOST_TIMES * size
    return len(entries) > _MOST_ENTRIES or total > _MOST_BYTES or text > _MOST_TEXT or grows


def _of_parts(package: zipfile.ZipFile) -> Office | Unfit:
    names = package.namelist()
    found = _kind_of(package, names)
    if found is None:
        return "unknown"
    if "META-INF/manifest.xml" in names and b"encryption-data" in package.read(
        "META-INF/manifest.xml"
    ):
        return "locked"
    if any(_ENTITY.search(_start(package, name)) for name in names if name.endswith(".xml")):
        return "bomb"
    parts = b"".join(package.read(name) for name in _PARTS if name in names)
    return Office(
        *found,
        changes=bool(_CHANGES.search(parts)),
        hides=bool(_HIDDEN.search(parts)) or any(_NOTES.search(name) for name in names),
        macros=any(_MACROS.search(name) for name in names),
    )


def _kind_of(package: zipfile.ZipFile, names: list[str]) -> tuple[Kind, str] | None:
    if "mimetype" in names:
        return _ODF.get(package.read("mimetype").strip())
    return next((kind for name, kind in _OOXML.items() if name in names), None)


def _start(package: zipfile.ZipFile, name: str) -> bytes:
    with package.open(name) as opened:
        return opened.read(4096)

"""Paths in a bag: which ones lead out of it, and which are made by machines for themselves."""

import re
import unicodedata

_DRIVE = re.compile(r"^[A-Za-z]:")
_SYSTEM_FILES = frozenset({".ds_store", "thumbs.db", "desktop.ini"})


def leads_outside(path: str) -> bool:
    """Return whether a path is absolute, climbs, or means something to a shell or to Windows."""
    steps = path.replace("\\", "/").split("/")
    outside = path.startswith(("/", "\\", "~", "%")) and not path.startswith("%25")
    return outside or ".." in steps or bool(_DRIVE.match(path)) or "\0" in path


def made_by_system(path: str) -> bool:
    """Return whether a file is one that an operating system makes and removes by itself."""
    return path.rpartition("/")[2].lower() in _SYSTEM_FILES


def one_form(path: str) -> str:
    """Return a path in the one form in which systems that fold accents and case see it."""
    return unicodedata.normalize("NFC", path).casefold()

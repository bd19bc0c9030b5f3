"""A Markdown file in two: the YAML between its fences, and the body; nothing is interpreted."""

from io import FileIO
from pathlib import Path
from typing import NamedTuple

from pipeline.errors import UnfinishedError

_FENCE = "---"
_LINES_OF_FENCES = 2
# The YAML reader counts these as line ends; the editor's line numbers do not.
_YAML_ONLY_LINE_ENDS = str.maketrans(dict.fromkeys("\x85\u2028\u2029", " "))


class Split(NamedTuple):
    """A file in two: the YAML text (which starts on line 2) and the body with its first line."""

    yaml: str
    body: str
    body_line: int


def raw_of(root: Path, path: str) -> bytes:
    """Return the bytes of a file, `path` from `root`; raises UnfinishedError."""
    try:
        with FileIO(f"{root}/{path}") as opened:
            return opened.readall()
    except OSError as problem:
        raise UnfinishedError(f"{path} tidak dapat dibaca: {problem.strerror}.") from problem


def decode(raw: bytes) -> str | None:
    """Return UTF-8 bytes as text with plain line ends and no byte-order mark, else None."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text.replace("\r\n", "\n").replace("\r", "\n")


def split(text: str) -> Split | None:
    """Return the two parts of a file, or None where the fences are missing."""
    first, _, rest = text.partition("\n")
    closing = _closing(rest) if first.rstrip() == _FENCE else None
    if closing is None:
        return None
    yaml, body = rest[:closing] or "\n", rest[closing:].partition("\n")[2]
    line = rest.count("\n", 0, closing) + _LINES_OF_FENCES + 1
    return Split(yaml if yaml.isascii() else yaml.translate(_YAML_ONLY_LINE_ENDS), body, line)


def _closing(text: str) -> int | None:
    """Return where the line of the closing fence begins."""
    at, before = 0, -1
    while at > before:
        end = text.find("\n", at)
        if text[at : end if end >= 0 else None].rstrip() == _FENCE:
            return at
        at, before = text.find(f"\n{_FENCE}", at) + 1, at
    return None

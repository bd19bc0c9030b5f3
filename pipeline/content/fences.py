"""A Markdown file in two: the YAML between its fences, and the body; nothing is interpreted."""

from dataclasses import dataclass

_FENCE = "---"
# The YAML reader counts these as line ends; the editor's line numbers do not.
_YAML_ONLY_LINE_ENDS = str.maketrans(dict.fromkeys("\x85\u2028\u2029", " "))


@dataclass(frozen=True)
class Split:
    """A file in two: the YAML text (which starts on line 2) and the body with its first line."""

    yaml: str
    body: str
    body_line: int


def decode(raw: bytes) -> str | None:
    """Return UTF-8 bytes as text with plain line ends and no byte-order mark, else None."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text.replace("\r\n", "\n").replace("\r", "\n")


def split(text: str) -> Split | None:
    """Return the two parts of a file, or None where the fences are missing."""
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        return None
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == _FENCE:
            yaml = "\n".join(lines[1:number]).translate(_YAML_ONLY_LINE_ENDS)
            return Split(yaml + "\n", "\n".join(lines[number + 1 :]), number + 2)
    return None

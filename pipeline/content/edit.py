"""One key of a front matter set anew; every other line of the file stays as its writer left it."""

from typing import Any

import yaml

from pipeline.content.fences import decode, split

_FENCE = "---"
_WIDE = 10_000


class NoFrontMatterError(ValueError):
    """A text without front matter that could be changed."""


def with_key(raw: bytes, key: str, value: Any) -> bytes:
    """Return an item's file with one key of its front matter set to plain values.

    Raises NoFrontMatterError where the file has none that can be read.
    """
    text = decode(raw)
    parts = split(text) if text is not None else None
    if text is None or parts is None:
        raise NoFrontMatterError(key)
    rows = yaml.safe_dump({key: value}, allow_unicode=True, sort_keys=False, width=_WIDE)
    lines = text.split("\n")
    start, end = _span(parts.yaml, key) or (parts.body_line - 3, parts.body_line - 3)
    # Line 0 of the file is the fence, so line n of the YAML is line n + 1 of the file.
    kept = [*lines[: start + 1], *rows.rstrip("\n").split("\n"), *lines[end + 1 :]]
    return "\n".join(kept).encode()


def _span(text: str, key: str) -> tuple[int, int] | None:
    """Return the first line of a key in the YAML, and the first one after its value."""
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as problem:
        raise NoFrontMatterError(key) from problem
    if not isinstance(root, yaml.MappingNode):
        raise NoFrontMatterError(key)
    for name, value in root.value:
        if name.value == key:
            return name.start_mark.line, _last_line(text, value) + 1
    return None


def _last_line(text: str, value: yaml.Node) -> int:
    """Return the last line of a value; comments and blank lines behind it are not its own."""
    lines, at = text.split("\n"), value.end_mark.line
    if value.end_mark.column == 0:
        at -= 1
    while not lines[at].strip() or lines[at].startswith("#"):
        at -= 1
    return at

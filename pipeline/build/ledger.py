"""A ledger in its file: JSON, a line for each row, so that one that stays is not made anew."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pipeline.build.files import lay

_FORM = 2
_HEAD, _BETWEEN, _END = f'{{"form": {_FORM}, "files": {{\n', ",\n", "\n}}"


class Ledger:
    """What a file told of each path, which is a hint only; a file that is damaged tells nothing."""

    def __init__(self, file: Path, width: int) -> None:
        """`width` is the number of values in a row; others are left out."""
        self._file = file
        self._text = _text_of(file)
        self._all = _rows_of(self._text)
        self.rows = {path: row for path, row in self._all.items() if _is_row(row, width)}

    def save(self, rows: Mapping[str, list[Any]]) -> None:
        """Write other rows in place of these, where they differ."""
        if rows == self._all:
            return
        lines = self._lines()
        told = [
            lines[path]
            if path in lines and self._all[path] == row
            else f"{json.dumps(path)}: {json.dumps(row)}"
            for path, row in rows.items()
        ]
        lay(self._file, f"{_HEAD}{_BETWEEN.join(told)}{_END}".encode())

    def _lines(self) -> dict[str, str]:
        """Return the line of each path; none of a file that is not as `save` writes it."""
        if not self._text.startswith(_HEAD) or not self._text.endswith(_END):
            return {}
        body = self._text[len(_HEAD) : -len(_END)].split(_BETWEEN)
        return dict(zip(self._all, body, strict=True)) if len(body) == len(self._all) else {}


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def _rows_of(text: str) -> dict[str, Any]:
    try:
        told = json.loads(text)
        return dict(told["files"]) if told["form"] == _FORM else {}
    except (ValueError, KeyError, TypeError):
        return {}


def _is_row(row: Any, width: int) -> bool:
    return isinstance(row, list) and len(row) == width

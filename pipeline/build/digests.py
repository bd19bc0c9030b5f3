"""The sha256 of the court's own files, kept so that a large photo is read once and not every build.

An entry counts while the file is the same by size, times and number. A file that changed just
before it was looked at may change again within one tick of the clock: it is not kept.
"""

import json
from pathlib import Path

from pipeline.build.files import digest_of, lay

_FORM = 1
_TICK_NS = 50_000_000


class Digests:
    """The digests of files by their path; `save` keeps them."""

    def __init__(self, ledger: Path, began: int) -> None:
        """`began` is the present, in nanoseconds of the file system's clock."""
        self._ledger, self._began = ledger, began
        self._told = _read(ledger)
        self._kept: dict[str, list[int | str]] = {}

    def of(self, file: Path) -> str:
        """Return the sha256 of a file; raises OSError where it cannot be read."""
        path, at = str(file), file.stat()
        state = [at.st_size, at.st_mtime_ns, at.st_ctime_ns, at.st_ino]
        row = self._kept.get(path) or self._told.get(path)
        if row is None or row[:-1] != state:
            row = [*state, digest_of(file)]
        if max(at.st_mtime_ns, at.st_ctime_ns) < self._began - _TICK_NS:
            self._kept[path] = row
        return str(row[-1])

    def save(self) -> None:
        """Write down what was asked for, for the next build."""
        lay(self._ledger, json.dumps({"form": _FORM, "files": self._kept}).encode())


def _read(ledger: Path) -> dict[str, list[int | str]]:
    try:
        told = json.loads(ledger.read_bytes())
        rows = told["files"] if told["form"] == _FORM else {}
        return {path: row for path, row in rows.items() if isinstance(row, list) and len(row) == 5}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}

"""Contents of Git objects, many of them through one process."""

import subprocess
from pathlib import Path
from types import TracebackType
from typing import IO, cast

from pipeline.errors import UnfinishedError
from pipeline.outside.git_reading import SURROGATES, surroundings


class Objects:
    """Contents of many objects through one process; use it in a `with` block."""

    def __init__(self, root: Path) -> None:
        """Start reading the repository at `root`."""
        self._process = subprocess.Popen(
            ["git", "cat-file", "--batch"],
            cwd=root,
            env=surroundings(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self._in = cast(IO[bytes], self._process.stdin)
        self._out = cast(IO[bytes], self._process.stdout)

    def read(self, name: str) -> bytes | None:
        """Return the bytes of an object by id or `commit:path`, or None where it is missing."""
        if "\n" in name:
            return None
        self._in.write(name.encode("utf-8", SURROGATES) + b"\n")
        self._in.flush()
        header = self._out.readline().split()
        if not header:
            raise UnfinishedError("Git berhenti saat dibaca. Ulangi.")
        if len(header) != 3 or not header[2].isdigit():
            return None
        content = self._out.read(int(header[2]) + 1)
        return content[:-1]

    def __enter__(self) -> "Objects":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._in.close()
        self._out.close()
        self._process.wait()

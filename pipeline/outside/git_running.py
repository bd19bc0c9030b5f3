"""A question to Git about one folder and none above it, answered while other work goes on."""

import os
import subprocess
from pathlib import Path
from types import TracebackType

from pipeline.errors import UnfinishedError
from pipeline.outside.git_reading import surroundings


def is_repository(root: Path) -> bool:
    """Return whether a folder may be a work tree of its own; Git says whether it is one."""
    return (root / ".git").exists()


def alone(root: Path) -> dict[str, str]:
    """Return the environment of a Git that looks at `root` alone and writes nothing by the way."""
    above = os.fspath(root.resolve().parent)
    return {**surroundings(), "GIT_CEILING_DIRECTORIES": above, "GIT_OPTIONAL_LOCKS": "0"}


class Running:
    """A git process that works while the block runs; it ends with the block, answered or not."""

    def __init__(self, root: Path, *arguments: str) -> None:
        """Start Git; raises UnfinishedError where there is none."""
        self._asked = arguments[0]
        try:
            self._process = subprocess.Popen(
                ["git", *arguments],
                cwd=root,
                env=alone(root),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )
        except FileNotFoundError as problem:
            raise UnfinishedError("Git belum ada. Pasang git, lalu ulangi.") from problem

    def answer(self) -> bytes:
        """Wait for what Git prints, once; raises UnfinishedError where it fails."""
        said, complaint = self._process.communicate()
        if self._process.returncode:
            words = complaint.decode("utf-8", "replace").strip()
            raise UnfinishedError(f"Git tidak selesai (git {self._asked}): {words}")
        return said

    def __enter__(self) -> "Running":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        if self._process.returncode is None:
            self._process.kill()
            self._process.communicate()

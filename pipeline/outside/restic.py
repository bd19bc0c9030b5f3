"""restic, the program, on one repository; its password comes from the environment alone."""

import json
import os
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.errors import UnfinishedError, UsageError
from pipeline.outside.confined import find
from pipeline.outside.restic_locks import all_left

_PASSWORD = ("RESTIC_PASSWORD", "RESTIC_PASSWORD_FILE", "RESTIC_PASSWORD_COMMAND")
_NO_REPOSITORY = ("unable to open config file", "Is there a repository at the following location")
_HELD = ("unable to create lock", "repository is already locked")
OnLine = Callable[[dict[str, Any]], None]


@dataclass(frozen=True)
class Said:
    """How restic ended: its exit code, the JSON documents it printed, and its other words."""

    code: int
    told: tuple[dict[str, Any], ...]
    words: tuple[str, ...]

    @property
    def well(self) -> bool:
        """Return whether restic did all that was asked."""
        return self.code == 0

    def has(self, *words: str) -> bool:
        """Return whether restic said any of these words."""
        return any(word in line for word in words for line in self.words)

    @property
    def last(self) -> str:
        """Return the last thing that restic said."""
        return self.words[-1] if self.words else f"kode {self.code}"


def restic(
    repository: str,
    *arguments: str,
    options: Sequence[str] = (),
    folder: Path | None = None,
    on_line: OnLine | None = None,
) -> Said:
    """Run restic in `folder` and return what it said, whatever that was; `options` lead it to the
    repository and go with everything that it is asked.

    Raises UsageError where no password is given, UnfinishedError where restic is not installed or
    another run holds the repository.
    """
    program = find("restic")
    if program is None:
        raise UnfinishedError("restic belum ada. Debian: apt install restic")
    if not any(os.environ.get(name) for name in _PASSWORD):
        message = (
            "Kata sandi repositori restic belum diberikan. "
            "Isi RESTIC_PASSWORD_FILE dengan nama berkas yang memuatnya, lalu ulangi."
        )
        raise UsageError(message)
    begin = [program, "--repo", repository, "--json", *options]
    said = _run([*begin, *arguments], folder, on_line)
    if said.has(*_HELD):
        _unlock(begin, folder)
        said = _run([*begin, *arguments], folder, on_line)
    if said.has(*_HELD):
        raise UnfinishedError(f"Repositori restic sedang dipakai: {said.last}")
    return said


def _unlock(begin: Sequence[str], folder: Path | None) -> None:
    """Remove locks of runs that ended without taking them along; one of a living run stays."""

    def ask(*arguments: str) -> Sequence[str]:
        return _run([*begin, "--no-lock", *arguments], folder, None).words

    _run([*begin, "unlock"], folder, None)
    if all_left(ask):
        _run([*begin, "unlock", "--remove-all"], folder, None)


def _run(command: Sequence[str], folder: Path | None, on_line: OnLine | None) -> Said:
    told: list[dict[str, Any]] = []
    words: list[str] = []
    with subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, "LC_ALL": "C", "TZ": "UTC"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as running:
        for line in running.stdout or ():
            _hear(line.strip(), told, words, on_line)
    return Said(running.returncode, tuple(told), tuple(words))


def _hear(line: str, told: list[dict[str, Any]], words: list[str], on_line: OnLine | None) -> None:
    try:
        document = json.loads(line)
    except ValueError:
        document = None
    if isinstance(document, dict) and document.get("message_type") == "status":
        if on_line:
            on_line(document)
    elif isinstance(document, dict):
        told.append(document)
    elif isinstance(document, list):
        told.extend(each for each in document if isinstance(each, dict))
    elif line:
        words.append(line)


def is_absent(said: Said) -> bool:
    """Return whether restic says that there is no repository at all."""
    return not said.well and said.has(*_NO_REPOSITORY)

"""The way into `terbit`: where a build has nothing to do, it is said before the rest is loaded."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from pipeline.cli.unchanged_told import tell_unchanged

if TYPE_CHECKING:
    import datetime as dt

    from pipeline.flows.unchanged import Answer


class Asked(NamedTuple):
    """A plain build as asked for: the court's folder, the day if one was named, and in which form
    to tell of it."""

    folder: str = "."
    as_of: str | None = None
    json: bool = False


def run() -> None:
    """Run the command line and end with the exit code that docs/reference/exit-codes.md tells."""
    asked = plain_build(sys.argv[1:])
    answer = _answer(asked) if asked else None
    if asked and answer and answer.last:
        tell_unchanged(answer.last, json=asked.json)
        return
    # Our records use no plug-in; looking for one opens every library that is installed.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    if asked and answer:
        _build(asked, answer)
    from pipeline.cli.main import run

    run(answer)


def _build(asked: Asked, answer: "Answer") -> NoReturn:
    """Build, and end; the whole command line takes longer to load than a build needs to read it."""
    from pipeline.cli.built import build
    from pipeline.cli.ending import end_with

    def code() -> int:
        root, day = Path(asked.folder).resolve(), _day(asked.as_of)
        built = build(root, day, answer.look, json=asked.json)
        return 1 if built.pages is None else 0

    end_with(code)


def plain_build(words: Sequence[str]) -> Asked | None:
    """Return what a build is asked for; None for all that takes reading the call more closely."""
    left, told = list(words), Asked()
    if left[:1] in (["-C"], ["--folder"]) and len(left) > 1:
        told, left = told._replace(folder=left[1]), left[2:]
    if left[:1] != ["build"]:
        return None
    left = left[1:]
    while left:
        if left[0] == "--json":
            told, left = told._replace(json=True), left[1:]
        elif left[0] == "--as-of" and len(left) > 1:
            told, left = told._replace(as_of=left[1]), left[2:]
        else:
            return None
    return told


def _answer(asked: Asked) -> "Answer | None":
    from pipeline.flows.unchanged import unchanged

    root = Path(asked.folder).resolve()
    try:
        day = _day(asked.as_of)
    except ValueError:
        return None
    return unchanged(root, day) if (root / "site_config").is_dir() else None


def _day(text: str | None) -> "dt.date | None":
    import datetime as dt

    return dt.date.fromisoformat(text) if text else None

"""Putting a site together: every file is the same file as in the folder it was made in.

No byte is copied, so that the whole site may be put together beside the live one for every build,
and what did not change costs nothing.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from pipeline.build.files import Listing, State, link, make_folder, remove_others


class Piece(NamedTuple):
    """One file of the site: the folder it was made in, the sha256 of its bytes, its state."""

    folder: Path
    digest: str
    state: State


def assemble(folder: Path, pieces: Mapping[str, Piece], there: Listing) -> Mapping[str, State]:
    """Make `folder` hold exactly the pieces, by path; what it holds already (`there`) is left.

    Returns the state of every file of it.
    """
    make_folder(folder)
    folder.chmod(0o755)
    remove_others(folder, there, pieces.keys())
    for path, piece in pieces.items():
        if not _is(there.files.get(path), piece.state):
            there.files[path] = link(piece.folder / path, folder / path)
    return there.files


def _is(there: State | None, wanted: State) -> bool:
    """Return whether a file is the wanted one: by its number, or as a copy by size and time.

    A copy keeps the time of its source, to the nanosecond, and only that of another file.
    """
    return there is not None and there[:2] == wanted[:2]

"""Images of discs: ISO 9660 with Rock Ridge, and UDF, so that every system shows the long names.

Source: ECMA-119, IEEE P1282 (Rock Ridge), ECMA-167 with OSTA UDF 2.60.
"""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from pycdlib import PyCdlib
from pycdlib.pycdlibexception import PyCdlibException

from pipeline.errors import UnfinishedError

_PIECE = 1024 * 1024
# What reading raises where the bytes of a directory are not what they were.
_BROKEN = (PyCdlibException, ValueError, IndexError, KeyError, AttributeError, TypeError)


def write_image(image: Path, label: str, files: Mapping[str, Path]) -> None:
    """Write an image with these files by their path on the disc; `label` has at most 32 of A-Z,
    0-9 and `_`. Under its name the image is whole or absent.

    Raises UnfinishedError where a name cannot stand on a disc.
    """
    unfinished = image.with_name(f"{image.name}.belum")
    disc = PyCdlib()
    disc.new(interchange_level=4, rock_ridge="1.09", udf="2.60", vol_ident=label)
    try:
        folders: dict[str, str] = {"": ""}
        for number, (path, source) in enumerate(sorted(files.items())):
            above, _, name = path.rpartition("/")
            inside = f"{_folder(disc, above, folders)}/F{number:07}.;1"
            disc.add_file(str(source), inside, rr_name=name, udf_path=f"/{path}")
        disc.write(str(unfinished))
    except PyCdlibException as problem:
        raise UnfinishedError(f"Image cakram tidak dapat ditulis: {problem}.") from problem
    finally:
        disc.close()
    unfinished.replace(image)


def _folder(disc: PyCdlib, path: str, made: dict[str, str]) -> str:
    """Return the short path of a folder, which is made with those above it where it is absent."""
    if path not in made:
        above, _, name = path.rpartition("/")
        short = f"{_folder(disc, above, made)}/D{len(made):06}"
        disc.add_directory(short, rr_name=name, udf_path=f"/{path}")
        made[path] = short
    return made[path]


class BrokenDiscError(Exception):
    """The bytes of a disc are not what they were, and what was asked for cannot be read."""


class Disc:
    """An image, or a disc in a drive, opened for reading; raises BrokenDiscError."""

    def __init__(self, image: Path) -> None:
        """Prepare; nothing is read yet."""
        self._image, self._disc = image, PyCdlib()

    def __enter__(self) -> "Disc":
        with _understood():
            self._disc.open(str(self._image))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._disc.close()

    def read(self, path: str) -> bytes:
        """Return the bytes of a small file."""
        with _understood(), self._disc.open_file_from_iso(rr_path=f"/{path}") as file:
            return bytes(file.read())

    def copy(self, path: str, into: Path) -> str:
        """Add the bytes of a file to the end of another, and return their SHA-256."""
        digest = hashlib.sha256()
        with (
            _understood(),
            self._disc.open_file_from_iso(rr_path=f"/{path}") as file,
            into.open("ab") as target,
        ):
            while piece := file.read(_PIECE):
                digest.update(piece)
                target.write(piece)
        return digest.hexdigest()


@contextmanager
def _understood() -> Iterator[None]:
    try:
        yield
    except _BROKEN as problem:
        raise BrokenDiscError(str(problem)) from problem

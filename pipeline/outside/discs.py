"""Images of discs: ISO 9660 with Rock Ridge, and UDF, so that every system shows the long names.

Source: ECMA-119, IEEE P1282 (Rock Ridge), ECMA-167 with OSTA UDF 2.60.
"""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType

from pycdlib import PyCdlib
from pycdlib.pycdlibexception import PyCdlibException
from pycdlib.pycdlibio import PyCdlibIO

from pipeline.errors import UnfinishedError

_PIECE = 1024 * 1024


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
        self._file = self._image.open("rb")
        try:
            with _understood():
                self._disc.open_fp(self._file)
        except BrokenDiscError:
            self._file.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._disc.close()
        self._file.close()

    def read(self, path: str) -> bytes:
        """Return the bytes of a small file."""
        with _understood(), self._disc.open_file_from_iso(rr_path=f"/{path}") as file:
            return bytes(file.read())

    def copy(self, path: str, size: int, into: Path) -> str:
        """Add at most `size` bytes of a file to the end of another, and return their SHA-256."""
        digest, left = hashlib.sha256(), size
        with ExitStack() as opened:
            target = opened.enter_context(into.open("ab"))
            with _understood():
                file = opened.enter_context(self._disc.open_file_from_iso(rr_path=f"/{path}"))
            while left and (piece := _next(file, min(left, _PIECE))):
                digest.update(piece)
                target.write(piece)
                left -= len(piece)
        return digest.hexdigest()


def _next(file: PyCdlibIO, most: int) -> bytes:
    with _understood():
        return bytes(file.read(most))


@contextmanager
def _understood() -> Iterator[None]:
    try:
        yield
    # What broken bytes let the library raise is open-ended: struct.error, IndexError, and so on.
    except Exception as problem:
        raise BrokenDiscError(str(problem)) from problem

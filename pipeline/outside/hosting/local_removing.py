"""Removing from a folder of this machine; what is gone already is no error."""

import errno
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from pipeline.release.host import Remove, RemoveEmpty, RemoveFolders, Step

_HOLDS_SOMETHING = (errno.ENOTEMPTY, errno.EEXIST)


def _remove(file: Path) -> None:
    with suppress(FileNotFoundError, NotADirectoryError):
        file.unlink()


def _remove_folder(folder: Path) -> None:
    """Remove a folder; a link in its place, or within it, is removed and not followed."""
    if folder.is_symlink():
        folder.unlink()
        return
    with suppress(FileNotFoundError):
        shutil.rmtree(folder)


def _remove_empty(folder: Path) -> None:
    try:
        folder.rmdir()
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as problem:
        if problem.errno not in _HOLDS_SOMETHING:
            raise


REMOVAL: dict[type[Step], Callable[[Path], None]] = {
    Remove: _remove,
    RemoveFolders: _remove_folder,
    RemoveEmpty: _remove_empty,
}

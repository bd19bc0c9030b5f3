"""Files as a build leaves them: whole or not at all, readable for a web server, linked."""

import errno
import hashlib
import os
import shutil
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from pipeline.paths import folders_above

_FILE_MODE = 0o644
_FOLDER_MODE = 0o755
_NO_LINKS = (errno.EXDEV, errno.EPERM, errno.ENOTSUP, errno.EMLINK, errno.ENOSYS)


class State(NamedTuple):
    """What tells a file apart without reading it: bytes, time of its last change, its number."""

    size: int
    changed: int
    number: int


def file_state(file: Path | str) -> State:
    """Return the state of a file; a link is looked at itself, not followed."""
    found = os.lstat(file)
    return State(found.st_size, found.st_mtime_ns, found.st_ino)


class Listing(NamedTuple):
    """What lies below a folder: the state of every file by path, and folders that hold no file."""

    files: dict[str, State]
    bare: list[str]


def listing_of(folder: Path) -> Listing:
    """Return what lies below `folder`; links are not followed, and a folder not there is empty."""
    found = Listing({}, [])
    with suppress(FileNotFoundError):
        _list(str(folder), "", found)
    return found


def _list(folder: str, above: str, found: Listing) -> None:
    below, before = [], len(found.files)
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                below.append(entry.name)
            else:
                at = entry.stat(follow_symlinks=False)
                found.files[above + entry.name] = State(at.st_size, at.st_mtime_ns, at.st_ino)
    for name in below:
        _list(f"{folder}/{name}", f"{above}{name}/", found)
    if above and len(found.files) == before:
        found.bare.append(above.rstrip("/"))


def lay(file: Path, data: bytes) -> State:
    """Write a file whole, in the place of whatever stood there, whatever the umask."""
    unfinished = _beside(file)
    with unfinished.open("wb") as opened:
        opened.write(data)
        os.fchmod(opened.fileno(), _FILE_MODE)
    unfinished.replace(file)
    return file_state(file)


def link(source: Path, file: Path) -> State:
    """Let `file` be the same file as `source`; where a file system has no links, a copy."""
    try:
        _link(source, file)
    except OSError as problem:
        if problem.errno not in _NO_LINKS:
            raise
        return copy(source, file)
    return file_state(file)


def _link(source: Path, file: Path) -> None:
    """Link by one call where nothing stands yet, as in a build from nothing."""
    try:
        os.link(source, file)
    except FileNotFoundError:
        make_folder(file.parent)
        os.link(source, file)
    except FileExistsError:
        unfinished = _beside(file)
        unfinished.unlink(missing_ok=True)
        os.link(source, unfinished)
        unfinished.replace(file)
        unfinished.unlink(missing_ok=True)  # a name for a file that `file` was already stays


def copy(source: Path, file: Path) -> State:
    """Copy a file whole, with its time, in the place of whatever stood there."""
    unfinished = _beside(file)
    shutil.copyfile(source, unfinished)
    unfinished.chmod(_FILE_MODE)
    at = source.stat()
    os.utime(unfinished, ns=(at.st_atime_ns, at.st_mtime_ns))
    unfinished.replace(file)
    return file_state(file)


def _beside(file: Path) -> Path:
    make_folder(file.parent)
    return file.with_name(f"{file.name}.tmp")


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, each one open to readers whatever the umask."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    folder.chmod(_FOLDER_MODE)


def remove_others(folder: Path, there: Listing, wanted: Collection[str]) -> None:
    """Remove what lies below `folder` and is not wanted, and each folder that no wanted file needs.

    `there` is what was found, and tells what is left afterwards.
    """
    others = [path for path in there.files if path not in wanted]
    for path in others:
        (folder / path).unlink(missing_ok=True)
        del there.files[path]
    if others or there.bare:
        for path in {*folders_above(others), *there.bare} - folders_above(wanted):
            shutil.rmtree(folder / path, ignore_errors=True)
        there.bare.clear()


def digest_of(file: Path) -> str:
    """Return the SHA-256 of a file; raises OSError."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()

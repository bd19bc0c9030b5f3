"""The steps of a release done on a folder of this machine."""

import os
import secrets
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import UnfinishedError
from pipeline.outside.hosting.in_rows import in_rows
from pipeline.outside.hosting.local_removing import REMOVAL
from pipeline.outside.hosting.local_trouble import telling
from pipeline.release.host import (
    Copies,
    Links,
    MakeFolders,
    OnBytes,
    Remove,
    RemoveEmpty,
    RemoveFolders,
    Renames,
    Source,
    Step,
    Switch,
    Together,
    Uploads,
    Write,
)
from pipeline.release.layout import UNFINISHED

_FILE_MODE = 0o644
_FOLDER_MODE = 0o755


def do(folder: Path, step: Step, source: Source, on_bytes: OnBytes) -> None:
    """Do one step; raises UnfinishedError where the file system refuses."""
    with telling(folder):
        match step:
            case Uploads(pairs):
                _beside(pairs, lambda name, new: _upload(folder, source(name), new, on_bytes))
            case MakeFolders(paths):
                in_rows(lambda path: make_folder(inside(folder, path)), paths)
            case Links(pairs):
                _beside(pairs, lambda there, new: _link(folder, there, new))
            case Copies(pairs):
                _beside(pairs, lambda there, new: _copy(folder, there, new))
            case Together(steps):
                for each in steps:
                    do(folder, each, source, on_bytes)
            case _:
                _do_small(folder, step)


def _do_small(folder: Path, step: Step) -> None:
    match step:
        case Renames(pairs):
            for old, new in pairs:
                _rename(inside(folder, old), inside(folder, new))
        case Switch(link, target):
            _switch(folder, inside(folder, link), target)
        case Write(path, data):
            _write(folder, inside(folder, path), data)
        case Remove(paths) | RemoveFolders(paths) | RemoveEmpty(paths):
            for path in paths:
                REMOVAL[type(step)](inside(folder, path))
        case _:
            raise TypeError(step)


def inside(folder: Path, path: str) -> Path:
    """Return the file of a path below the target's folder; nothing leads out of there."""
    if path.startswith("/") or ".." in path.split("/"):
        raise UnfinishedError(f"Jalur {path} keluar dari folder tujuan.")
    return folder / path


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, each open to readers whatever the umask."""
    try:
        folder.mkdir()
    except FileNotFoundError:
        make_folder(folder.parent)
        make_folder(folder)
    except FileExistsError:
        if not folder.is_dir():
            raise
    else:
        folder.chmod(_FOLDER_MODE)


def _beside(pairs: Iterable[tuple[str, str]], act: Callable[[str, str], None]) -> None:
    """Act on pairs side by side; the first that fails is told once all that began have ended."""
    in_rows(lambda pair: act(*pair), pairs)


@contextmanager
def _unfinished(folder: Path) -> Iterator[Path]:
    """Yield a name for something that is not whole yet; what fails leaves nothing there, because
    on a full disk it would take the room of whatever could still be done."""
    place = folder / UNFINISHED
    make_folder(place)
    unfinished = place / secrets.token_hex(8)
    try:
        yield unfinished
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def _upload(folder: Path, source: Path, new: str, on_bytes: OnBytes) -> None:
    with _unfinished(folder) as unfinished:
        shutil.copyfile(source, unfinished)
        _settle(unfinished, inside(folder, new))
    on_bytes(source.stat().st_size)


def _copy(folder: Path, there: str, new: str) -> None:
    with _unfinished(folder) as unfinished:
        shutil.copyfile(inside(folder, there), unfinished)
        _settle(unfinished, inside(folder, new))


def _write(folder: Path, file: Path, data: bytes) -> None:
    with _unfinished(folder) as unfinished:
        unfinished.write_bytes(data)
        _settle(unfinished, file)
    _sync(file.parent)


def _settle(unfinished: Path, file: Path) -> None:
    """Give a whole file its name once its bytes are on the disk, even if the power fails then."""
    unfinished.chmod(_FILE_MODE)
    _sync(unfinished)
    make_folder(file.parent)
    unfinished.replace(file)


def _sync(place: Path) -> None:
    opened = os.open(place, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _link(folder: Path, there: str, new: str) -> None:
    source, file = inside(folder, there), inside(folder, new)
    try:
        os.link(source, file, follow_symlinks=False)
    except FileExistsError:
        if not source.samefile(file):
            with _unfinished(folder) as unfinished:
                os.link(source, unfinished, follow_symlinks=False)
                unfinished.replace(file)
    except FileNotFoundError:
        if not source.exists():
            if file.exists():
                return
            raise
        make_folder(file.parent)
        os.link(source, file, follow_symlinks=False)


def _rename(old: Path, new: Path) -> None:
    """Rename; what was renamed before is no longer there, and what it became is."""
    make_folder(new.parent)
    try:
        old.replace(new)
    except FileNotFoundError:
        if not new.exists():
            raise


def _switch(folder: Path, link: Path, target: str) -> None:
    if link.is_symlink() and str(link.readlink()) == target:
        return
    with _unfinished(folder) as unfinished:
        unfinished.symlink_to(target)
        unfinished.replace(link)
    _sync(link.parent)

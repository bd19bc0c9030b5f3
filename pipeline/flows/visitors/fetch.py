"""`terbit visitors --from TARGET`: copy what is new in a target's logs, and remember where it ends.

Nothing is remembered before it is kept in the days, so a link that is cut loses nothing: the next
run takes the same bytes again, and what was kept of them is counted once.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from pipeline.config.load import Config
from pipeline.config.release import Target
from pipeline.errors import UnfinishedError, UsageError
from pipeline.outside.hosting.logs import LogFolder, logs_of
from pipeline.visitors.reached import HEAD, Reached, begin, is_packed, known_again, reached_at

MEMORY = "ambil"
_AT_ONCE = 8 * 1024**2
_TRIES = 3
_MOST = 200
_MOVED = "Log {name} diputar selagi diambil. Tidak ada yang hilang; jalankan lagi."
_NO_LOGS = "Isi logs untuk tujuan {name} di site_config/visitors.yml: folder dan nama berkas log."
_NO_TARGET = "Tujuan {name} tidak ada di site_config/release.yml."
_NONE = "Tidak ada berkas yang cocok dengan {pattern} di tujuan {name}. Periksa logs, dan izinnya."


@dataclass(frozen=True)
class Fetched:
    """Copies of what is new, and where each log that is there now was read to."""

    files: tuple[str, ...] = ()
    reached: tuple[Reached, ...] = ()


def fetch(root: Path, config: Config, name: str, shelf: Path, work: Path) -> Fetched:
    """Copy what is new in the logs of a target into the folder `work`.

    Raises UsageError where no such target or log is configured, RefusedError for another server,
    UnfinishedError where the server breaks off or has no such log.
    """
    target, patterns = _target(config, name), config.visitors.logs.get(name, ())
    if not patterns:
        raise UsageError(_NO_LOGS.format(name=name))
    known, files, reached = recalled(shelf, name), list[str](), list[Reached]()
    for pattern in patterns:
        folder, _, wanted = pattern.rpartition("/")
        with logs_of(target, folder, root) as logs:
            names = [each for each in logs.sizes("") if fnmatchcase(each, wanted)]
            if not names:
                raise UnfinishedError(_NONE.format(pattern=pattern, name=name))
            for each in names:
                copy = work / f"{len(reached)}-log"
                reached += _take(logs, each, known, copy)
                files += [str(copy)] if copy.exists() else []
    return Fetched(tuple(files), tuple(reached))


def _target(config: Config, name: str) -> Target:
    if name not in config.release.targets:
        raise UsageError(_NO_TARGET.format(name=name))
    return config.release.targets[name]


def _take(logs: LogFolder, name: str, known: Iterable[Reached], copy: Path) -> Iterator[Reached]:
    """Copy what is new in one log, and yield how far it is read; one that moves is tried anew."""
    for _ in range(_TRIES):
        size, piece = logs.sizes("").get(name, 0), partial(logs.piece, name)
        last = known_again(known, piece, size)
        done = size if last and last.done == size else _copied(piece, last, size, copy)
        if done == (last.done if last else 0):
            copy.unlink(missing_ok=True)
            yield from [last] if last else []
            return
        if (
            _ends_alike(copy, piece, done)
            and known_again([last] if last else [], piece, done) == last
        ):
            yield reached_at(piece, done)
            return
    copy.unlink(missing_ok=True)
    raise UnfinishedError(_MOVED.format(name=name))


def _copied(piece: "partial[bytes]", last: Reached | None, size: int, copy: Path) -> int:
    """Copy whole lines from where reading stopped; return the byte after the last of them.

    A packed log is copied as a whole.
    """
    packed = is_packed(piece(0, 4))
    at = start = 0 if packed else begin(last, piece)
    with copy.open("w+b") as out:
        while at < size and (data := piece(at, min(at + _AT_ONCE, size))):
            out.write(data)
            at += len(data)
        return at if packed else start + _cut_at_line(out)


def _cut_at_line(copy: BinaryIO) -> int:
    """Take off a line that has no end yet; return how many bytes are left."""
    at = size = copy.seek(0, 2)
    while at > 0:
        at = copy.seek(max(0, at - _AT_ONCE))
        end = copy.read(_AT_ONCE).rfind(b"\n") + 1
        if end:
            size = at + end
            break
        size = at
    return copy.truncate(size)


def _ends_alike(copy: Path, piece: "partial[bytes]", done: int) -> bool:
    """Return whether the log still holds what was copied: it was not moved on the way."""
    with copy.open("rb") as opened:
        size = opened.seek(0, 2)
        length = min(HEAD, size)
        opened.seek(size - length)
        return opened.read() == piece(done - length, done)


def recalled(shelf: Path, name: str) -> tuple[Reached, ...]:
    """Return how far a target's logs were read; none where its file is absent or cut short."""
    try:
        told: list[dict[str, Any]] = json.loads(_file(shelf, name).read_text(encoding="utf-8"))
        return tuple(Reached(**each) for each in told)
    except (OSError, ValueError, TypeError):
        return ()


def remember(shelf: Path, name: str, reached: Iterable[Reached]) -> None:
    """Write down where the logs of a target were read to, in one move.

    What was known before stays for a while: a log may have been moved just then.
    """
    file, now = _file(shelf, name), tuple(reached)
    before = [each for each in recalled(shelf, name) if each not in now]
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    new = file.with_suffix(".baru")
    new.write_text(json.dumps([asdict(each) for each in (*now, *before)[:_MOST]]), encoding="utf-8")
    new.replace(file)


def _file(shelf: Path, name: str) -> Path:
    return shelf / MEMORY / f"{name}.json"

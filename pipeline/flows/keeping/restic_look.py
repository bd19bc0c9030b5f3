"""Read a restic repository back: its own check, and for a folder the names that are hashes."""

from collections.abc import Callable, Iterator
from pathlib import Path

from pipeline.archive.faults import backup_damaged
from pipeline.errors import UnfinishedError, UsageError
from pipeline.findings import Finding, Place
from pipeline.flows.keeping.store import Extent, Looked
from pipeline.outside.restic import Said, is_absent
from pipeline.outside.streams import summed

SHARES = 10
_NAMED_BY_HASH = ("keys", "snapshots", "index")
_WRONG_PASSWORD = "wrong password or no key found"  # noqa: S105 - words of restic
_CANNOT_LOOK = ("permission denied", "connection", "no such host", "timeout", "timed out")
_SHOWN = 160


def words_of(said: Said) -> str:
    """Return what restic said, for a person."""
    if said.has(_WRONG_PASSWORD):
        return "Kata sandi repositori restic salah. Periksa RESTIC_PASSWORD_FILE."
    return f"restic menjawab: {said.last[:_SHOWN]}"


def look(
    repository: str, there: Callable[[], list[str]], extent: Extent, run: Callable[..., Said]
) -> Looked:
    """Check a repository; a part of the data in its turn, or all of it.

    Raises UsageError where the password is wrong, UnfinishedError where it cannot be reached.
    """
    found = list(_misnamed(repository))
    share = f"--read-data-subset={extent.turn % SHARES + 1}/{SHARES}"
    said = run("check", "--read-data" if extent.everything else share)
    if not said.well and not found:
        found.append(_finding(repository, said))
    if found:
        return Looked(tuple(found), dict.fromkeys(_readable(there), False))
    return Looked((), dict.fromkeys(there(), True) if extent.everything else {})


def _readable(there: Callable[[], list[str]]) -> list[str]:
    try:
        return there()
    except (UnfinishedError, UsageError):
        return []


def _finding(repository: str, said: Said) -> Finding:
    local = (Path(repository) / "data").is_dir()
    if said.has(_WRONG_PASSWORD):
        raise UsageError(words_of(said))
    if said.has(*_CANNOT_LOOK) or (is_absent(said) and not local):
        raise UnfinishedError(words_of(said))
    shown = next((line for line in said.words if "rror" in line or "match" in line), said.last)
    return _damaged(Path(repository).name, shown)


def _misnamed(repository: str) -> Iterator[Finding]:
    """Yield small files of a repository in a folder whose name is not the hash of what they hold.

    restic reads some of them from its own memory, and keys that nobody uses not at all.
    """
    for kind in _NAMED_BY_HASH:
        for file in sorted((Path(repository) / kind).glob("*")):
            if summed(file).sha256 != file.name:
                yield _damaged(f"{Path(repository).name}/{kind}/{file.name}", "hash does not match")


def _damaged(path: str, shown: str) -> Finding:
    message = f"Buat repositori baru di disk yang baik: isinya berubah (restic: {shown[:_SHOWN]})."
    return backup_damaged.FAULT.at(Place(path), message)

"""What belongs to a backup: what a court needs to start again on an empty machine, part by part.

A path in a backup is the path in the court's folder; only what Git keeps of itself lies apart,
under `repositori/`. What can be made again (build/) and where the site is served from stay out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pipeline.archive.secrets import secret
from pipeline.config.files import Config

STATE = "var/backup"
ARCHIVE = "var/arsip"
REPOSITORIES = "repositori"
_PASSING = (STATE, "var/intake")
_DATABASE = ".db"
_OF_NO_USE = (".lock", ".door", ".db-wal", ".db-shm", ".db-journal", ".tmp")


class Part(StrEnum):
    """The parts of a backup, by the names that a person reads."""

    REPOSITORY = "riwayat"
    DRAFTS = "naskah yang belum dikomit"
    SETTINGS = "pengaturan"
    ORIGINALS = "berkas asli"
    ARCHIVE = "arsip"
    STATE = "catatan operasional"
    SITE = "situs"


# The first folder that fits counts.
_FOLDERS = {
    ARCHIVE: Part.ARCHIVE,
    REPOSITORIES: Part.REPOSITORY,
    "site": Part.SITE,
    "var/originals": Part.ORIGINALS,
    "var": Part.STATE,
}


@dataclass(frozen=True)
class Found:
    """A file as it was found: its path in the court's folder, and its first bytes where these
    were looked at; `plain` is False for links, sockets and the like."""

    path: str
    size: int
    head: bytes = b""
    plain: bool = True


@dataclass(frozen=True)
class Taking:
    """A file that goes into the backup, and what of it must be made first."""

    path: str
    size: int
    part: Part
    database: bool = False


@dataclass(frozen=True)
class LeftOut:
    """A file that stays out of the backup, and why, so that a person keeps it elsewhere."""

    path: str
    why: str


@dataclass(frozen=True)
class Chosen:
    """What goes into a backup and what stays out, each sorted by path."""

    taking: tuple[Taking, ...]
    left_out: tuple[LeftOut, ...]


def choose(found: Iterable[Found], uncommitted: frozenset[str], aside: Iterable[str]) -> Chosen:
    """Decide over every file; `aside` are folders that hold copies: backups and releases."""
    passing = (*_PASSING, *aside)
    ordered = sorted(found, key=lambda each: each.path)
    wanted = [(each, _part(each.path, uncommitted, passing)) for each in ordered]
    taking, left_out = [], []
    for each, part in wanted:
        if part is None:
            continue
        why = _why_not(each, part)
        if why:
            left_out.append(LeftOut(each.path, why))
        else:
            taking.append(_taking(each, part))
    return Chosen(tuple(taking), tuple(left_out))


def _taking(each: Found, part: Part) -> Taking:
    database = part is Part.STATE and each.path.endswith(_DATABASE)
    return Taking(each.path, each.size, part, database)


def _why_not(each: Found, part: Part) -> str:
    if not each.plain:
        return "bukan berkas biasa"
    if part is Part.ARCHIVE:
        return ""  # what was published, whatever it is called; without one file a bag is broken
    return secret(each.path, each.head)


def _part(path: str, uncommitted: frozenset[str], passing: Iterable[str]) -> Part | None:
    if any(within(path, folder) for folder in passing):
        return None
    if path.endswith(_OF_NO_USE) and not within(path, ARCHIVE):
        return None
    for folder, part in _FOLDERS.items():
        if within(path, folder):
            return part
    if within(path, "site_config") or path == "mkdocs.yml":
        return Part.SETTINGS
    return Part.DRAFTS if path in uncommitted else None


def looked_into(path: str) -> bool:
    """Return whether the first bytes of a file matter: not of what is published or came in."""
    return not any(within(path, folder) for folder in ("site", "var/originals", ARCHIVE))


def within(path: str, folder: str) -> bool:
    """Return whether a path is a folder or lies in it; both as they stand in lists, without a
    slash at their ends. Asked of every file several times, so no path is taken apart for it."""
    return path == folder or path.startswith(f"{folder}/")


def set_aside(root: Path, config: Config) -> tuple[str, ...]:
    """Return the folders of the court's folder that hold backups or the site as it is served."""
    places = [each.path for each in config.backup.destinations if each.label is None]
    places += [each.path for each in config.release.targets.values() if each.kind == "local"]
    return tuple(filter(None, (_inside(root, place) for place in places)))


def _inside(root: Path, place: str) -> str:
    whole = root / place
    return whole.relative_to(root).as_posix() if whole.is_relative_to(root) else ""


def kept_elsewhere(config: Config) -> tuple[str, ...]:
    """Return the secrets that a court must keep apart from its backups, as words for a person."""
    told = [
        f"kata sandi repositori restic {each.id}"
        for each in config.backup.destinations
        if each.kind == "restic"
    ]
    told += [
        f"kunci SSH untuk memasang situs ke {name}"
        for name, target in config.release.targets.items()
        if target.kind != "local"
    ]
    if config.review.enabled:
        told.append("kunci SSH setiap penanda tangan, pada pemiliknya masing-masing")
    return tuple(told)

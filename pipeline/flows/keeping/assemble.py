"""Put a court's folder together from what lies in a backup."""

import shutil
from pathlib import Path

from pipeline.archive.parts import REPOSITORIES
from pipeline.archive.record import PATH, README, Kept, Record
from pipeline.outside.bundles import Refs, folder_of, unpack

_APART = (REPOSITORIES, PATH, README)


def lay_repositories(raw: Path, court: Path, record: Record) -> None:
    """Make every repository again: one that was elsewhere under repositori/."""
    for kept in record.repositories:
        place = place_of(court, kept)
        unpack(raw / kept.bundle, place, Refs(kept.head, kept.refs), bare=kept.bare)
        _lay_what_git_keeps(raw, place, kept)


def place_of(court: Path, kept: Kept) -> Path:
    """Return where a repository is put: where it was, if that is in the court's folder."""
    if Path(kept.folder).is_absolute():
        return court / REPOSITORIES / f"{kept.name}.git"
    return court / kept.folder


def _lay_what_git_keeps(raw: Path, place: Path, kept: Kept) -> None:
    """Put back when branches moved (evidence of the audit), settings and hooks."""
    inside = folder_of(place)
    shutil.rmtree(inside / "logs", ignore_errors=True)
    from_backup = raw / REPOSITORIES / f"{kept.name}.git"
    if from_backup.is_dir():
        shutil.copytree(from_backup, inside, dirs_exist_ok=True)
    for hook in (inside / "hooks").glob("*"):
        hook.chmod(0o755)


def lay_files(raw: Path, court: Path) -> None:
    """Lay everything else over it: drafts that were in no commit yet, settings, var/, site/."""
    for entry in sorted(raw.iterdir()):
        if entry.name in _APART or entry == court:
            continue
        for file in [entry] if entry.is_file() else sorted(entry.rglob("*")):
            if file.is_file():
                target = court / file.relative_to(raw)
                target.parent.mkdir(parents=True, exist_ok=True)
                file.replace(target)

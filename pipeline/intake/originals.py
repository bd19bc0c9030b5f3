"""Originals: kept outside Git, each under its SHA-256, with its own name beside it.

They hold everything that was removed, so only the account that runs this may read them.
"""

from pathlib import Path

import yaml

from pipeline.intake.outcome import Source

FOLDER = "var/originals"


def original_path(root: Path, sha256: str) -> Path:
    """Return where the original with this SHA-256 lies under the court's folder."""
    return root / FOLDER / sha256[:2] / sha256


def keep(root: Path, source: Source, by: str, at: str) -> None:
    """Move the copy of an original to its place; one that is there already stays as it is."""
    kept = original_path(root, source.sha256)
    _private(kept.parent)
    if kept.exists():
        source.file.unlink()
    else:
        source.file.chmod(0o400)
        source.file.replace(kept)
    _note(kept.with_name(f"{kept.name}.yml"), source, by, at)


def _note(note: Path, source: Source, by: str, at: str) -> None:
    if note.exists():
        return
    told = {"name": source.shown.rpartition("/")[2], "by": by, "at": at}
    text = yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=1000)
    unfinished = source.file.with_suffix(".note")
    unfinished.write_text(text, encoding="utf-8")
    unfinished.chmod(0o400)
    unfinished.replace(note)


def _private(folder: Path) -> None:
    folder.parent.parent.mkdir(exist_ok=True)
    for each in (folder.parent, folder):
        each.mkdir(mode=0o700, exist_ok=True)
    folder.parent.chmod(0o700)

"""What this machine remembers of its media: one small file each under var/backup/."""

from pathlib import Path

from pydantic import ValidationError

from pipeline.archive.parts import STATE
from pipeline.archive.snapshot import Memory


def recall(root: Path, medium: str) -> Memory:
    """Return what is remembered of a medium; nothing where the file is absent or broken."""
    try:
        return Memory.model_validate_json(_file(root, medium).read_bytes())
    except (FileNotFoundError, ValidationError):
        return Memory()


def keep(root: Path, medium: str, memory: Memory) -> None:
    """Write what is remembered of a medium, in one move."""
    file = _file(root, medium)
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = file.with_suffix(".tmp")
    unfinished.write_text(memory.model_dump_json(indent=1) + "\n", "utf-8")
    unfinished.replace(file)


def _file(root: Path, medium: str) -> Path:
    return root / STATE / f"{medium}.json"

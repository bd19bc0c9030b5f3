"""Reading a journal whose lines are only ever added, each bound to the one before."""

from pathlib import Path

from pipeline.errors import UnfinishedError
from pipeline.journal import broken


def bound_lines(root: Path, file: str) -> list[bytes]:
    """Return the lines of a journal; raises UnfinishedError where one was changed."""
    try:
        raw = (root / file).read_bytes()
    except FileNotFoundError:
        return []
    changed = next(broken(raw), None)
    if changed is not None:
        message = (
            f"{file} berubah sebelum baris {changed}. Simpan salinannya untuk diperiksa, "
            "lalu pulihkan dari cadangan: terbit restore."
        )
        raise UnfinishedError(message)
    return raw.splitlines()

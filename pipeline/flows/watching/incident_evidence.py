"""Evidence that a person gives of an incident: kept below var/, with its hash."""

import hashlib
from pathlib import Path

from pipeline.build.files import lay
from pipeline.errors import UsageError
from pipeline.monitor.incident_entries import Exhibit

FOLDER = "var/bukti"
SUMS = "SHA256SUMS"
_LARGEST = 100_000_000


def kept(root: Path, number: int, file: Path) -> Exhibit:
    """Return a file as evidence; one from elsewhere is copied below var/bukti/.

    A folder of evidence that the monitor made counts by its list of sums. Raises UsageError where
    there is no such file or it is too large.
    """
    wanted = file / SUMS if file.is_dir() else file
    if not wanted.is_file():
        raise UsageError(f"Tunjuk berkas bukti yang ada; {file} tidak ditemukan.")
    if wanted.stat().st_size > _LARGEST:
        raise UsageError(f"Perkecil {file}: paling besar {_LARGEST // 1_000_000} MB.")
    raw = wanted.read_bytes()
    seal = hashlib.sha256(raw).hexdigest()
    evidence = (root / FOLDER).resolve()
    there = wanted.resolve()
    if there.is_relative_to(evidence):
        return Exhibit(there.relative_to(root.resolve()).as_posix(), seal)
    path = f"{FOLDER}/insiden-{number}/{seal[:12]}-{wanted.name}"
    if not (root / path).exists():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        lay(root / path, raw)
        (root / path).chmod(0o440)
    return Exhibit(path, seal)

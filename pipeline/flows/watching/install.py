"""Units and crontab lines for this court's folder, and writing them into a folder."""

from collections.abc import Mapping
from pathlib import Path

from pipeline.config.load import load_config
from pipeline.errors import RefusedError
from pipeline.monitor.units import Installed
from pipeline.outside.this_machine import account


def installed(root: Path, program: str) -> Installed:
    """Return what the units are written for: the interval of monitor.yml, by this account."""
    config = load_config(root)
    minutes, status = config.monitor.interval_minutes, config.release.status is not None
    return Installed(program, str(root), account(), minutes, status)


def write_units(folder: Path, files: Mapping[str, str]) -> list[Path]:
    """Write units into a folder; raises RefusedError where one is there with other words.

    Somebody may have changed it for this machine.
    """
    changed = [
        str(folder / name)
        for name, text in files.items()
        if (folder / name).exists() and (folder / name).read_text("utf-8", "replace") != text
    ]
    if changed:
        raise RefusedError([f"Hapus atau pindahkan dulu: {path} sudah ada." for path in changed])
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
        written.append(folder / name)
    return written

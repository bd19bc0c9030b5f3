"""Programs of this machine: whether they are there, and what they say of themselves."""

import shutil
import subprocess


def version_of(program: str) -> str | None:
    """Return the first line of `program --version`, or None where it is not installed."""
    found = shutil.which(program)
    if found is None:
        return None
    answer = subprocess.run(
        [found, "--version"], capture_output=True, text=True, timeout=10, check=False
    )
    lines = answer.stdout.splitlines()
    return lines[0] if lines else None

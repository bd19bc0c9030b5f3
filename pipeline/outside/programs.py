"""Programs of this machine: whether they are there, and what they say of themselves."""

import subprocess

from pipeline.outside.confined import find


def version_of(program: str, asks: str = "--version") -> str | None:
    """Return the first line that a program answers to `asks`, or None where it is not there."""
    found = find(program)
    if found is None:
        return None
    answer = subprocess.run([found, asks], capture_output=True, text=True, timeout=10, check=False)
    lines = answer.stdout.splitlines()
    return lines[0] if lines else None

"""Where the large test corpora are: beside the repository, or nowhere."""

from pathlib import Path

import pytest

CORPORA = Path(__file__).resolve().parents[2] / "shared" / "corpora"


def corpus(name: str) -> Path:
    """Return a corpus file by its path in the corpora folder; skips the test where it is absent."""
    found = CORPORA / name
    if not found.exists():
        pytest.skip(f"corpus {name} is not on this machine")
    return found

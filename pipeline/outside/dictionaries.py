"""Where the dictionaries of this machine lie."""

import os
from pathlib import Path


def dictionaries() -> Path:
    """Return where Hunspell's dictionaries lie; DICPATH, Hunspell's own variable, goes first."""
    return Path(os.environ.get("DICPATH") or "/usr/share/hunspell")

"""What the file system of a folder can do, seen by trying it there."""

import os
import secrets
import shutil
import time
from collections.abc import Callable
from pathlib import Path

from pipeline.outside.hosting.local_steps import make_folder
from pipeline.release.host import Abilities
from pipeline.release.layout import UNFINISHED


def probe(folder: Path) -> Abilities:
    """Return what works in `folder`; raises OSError where nothing can be written there at all."""
    place = folder / UNFINISHED / f"coba-{secrets.token_hex(8)}"
    make_folder(place)
    try:
        (place / "a").write_bytes(b"a")
        (place / "b").write_bytes(b"b")
        skew = (place / "b").stat().st_mtime - time.time()
        return Abilities(
            replaces=_works(lambda: _replace(place / "b", place / "a")),
            links=_works(lambda: os.link(place / "a", place / "c")),
            switches=_works(lambda: _switch(place)),
            copies=True,
            hashes=True,
            free=shutil.disk_usage(place).free,
            skew=round(skew, 1),
        )
    finally:
        shutil.rmtree(place)


def _switch(place: Path) -> None:
    (place / "d").symlink_to("a")
    (place / "e").symlink_to("c")
    (place / "e").replace(place / "d")


def _replace(old: Path, new: Path) -> None:
    old.replace(new)


def _works(tried: Callable[[], None]) -> bool:
    try:
        tried()
    except OSError:
        return False
    return True

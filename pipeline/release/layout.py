"""Where things lie in a target's folder, and what a release is called."""

import datetime as dt

STATE = ".terbit"
LOCK = f"{STATE}/lock"
RECORD = f"{STATE}/rilis.json"
UNFINISHED = f"{STATE}/separuh"
FRESH = f"{STATE}/baru"
STORE = f"{STATE}/isi"
QUARANTINE = f"{STATE}/karantina"
RELEASES = "rilis"
CURRENT = "current"
MARK = ".terbit-rilis"
"""A file in each release that tells its id: reading it through the link tells what is live, even
where links cannot be read."""


def release_id(number: int, at: dt.datetime, commit: str) -> str:
    """Return a release's id; the running number stands first, so that no clock reorders them."""
    return f"{number:04}-{at:%Y%m%d}-{commit[:10]}"


def folder_of(release: str) -> str:
    """Return the folder of a release, where each has one."""
    return f"{RELEASES}/{release}"


def sealed_as(manifest: str) -> str:
    """Return where the signature of a manifest, of this hash, is kept to go back to."""
    return f"{STORE}/{manifest}.sig"


def below(folder: str, path: str) -> str:
    """Return a path below a folder; the target's own folder is ``""``."""
    return f"{folder}/{path}" if folder else path

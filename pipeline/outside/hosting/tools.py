"""Which programs a server's shell has, and whether it sees the same folder as SFTP does."""

from dataclasses import dataclass

import asyncssh

from pipeline.outside.hosting.files import Files
from pipeline.outside.hosting.shell import Shell
from pipeline.outside.hosting.side_by_side import in_a_row

_ASK = (
    "help=$(cp --help 2>&1); "
    "case $help in *--parents*) case $help in *--remove-destination*) echo cp;; esac;; esac; "
    "printf a | sha256sum -z >/dev/null 2>&1 && echo sha256sum; "
    'pwd; cd -- "$1" && exec find . -maxdepth 0 -printf "%T@ %m %U %G\\n"'
)


@dataclass(frozen=True)
class Tools:
    """What can be left to the server's own programs; nothing where it has no shell.

    `plain`: make and remove folders, list what is there; `counts`: SHA-256; `copies`: link and copy
    files to the same path below another folder.
    """

    counts: bool = False
    copies: bool = False
    plain: bool = False


async def tools_of(shell: Shell, files: Files) -> Tools | None:
    """Ask which programs there are; None while the target's folder is absent.

    None of them is used where the shell stands elsewhere than SFTP does.
    """
    if await files.kind_of("") is None:
        return None
    try:
        said = await shell.each(_ASK, [files.place.full("")])
    except asyncssh.ChannelOpenError:
        return Tools()
    *found, home, seen = [b"", b"", *said.output.rstrip(b"\n").split(b"\n")]
    if said.status != 0 or not await _same_place(files, home, seen):
        return Tools()
    return Tools(counts=b"sha256sum" in found, copies=b"cp" in found, plain=True)


async def _same_place(files: Files, home: bytes, seen: bytes) -> bool:
    """Return whether the shell's own folder and its view of the target's are those of SFTP."""
    try:
        ours, attrs = await in_a_row(
            files.sftp.realpath(b"."), files.sftp.stat(files.place.full(""))
        )
    except asyncssh.SFTPError:
        return False
    seconds, _space, others = seen.partition(b" ")
    told = f"{attrs.mtime} {(attrs.permissions or 0) & 0o7777:o} {attrs.uid} {attrs.gid}"
    return bool(home == ours and seconds.partition(b".")[0] + b" " + others == told.encode())

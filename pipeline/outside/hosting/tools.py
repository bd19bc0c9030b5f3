"""Which programs a server's shell has, and whether it sees the same folder as SFTP does."""

from dataclasses import dataclass

import asyncssh

from pipeline.outside.hosting.files import Files
from pipeline.outside.hosting.shell import Shell

_ASK = (
    r"""printf 'a\0' | xargs -0 -x -n 1 sh -c 'test "$1" = a && echo xargs' sh; """
    "printf a | sha256sum -z >/dev/null 2>&1 && echo sha256sum; "
    "find / -maxdepth 0 -printf '' && echo find; "
    "cp --help 2>&1 | grep -q -e --parents && "
    "cp --help 2>&1 | grep -q -e --remove-destination && echo cp; "
    "exit 0"
)
_WHERE = r'pwd; cd -- "$1" && exec find . -maxdepth 0 -printf "%T@ %m %U %G\n"'


@dataclass(frozen=True)
class Tools:
    """What can be left to the server's own programs; nothing where it has no shell."""

    counts: bool = False
    lists: bool = False
    copies: bool = False
    plain: bool = False


async def tools_of(shell: Shell, files: Files) -> Tools | None:
    """Ask which programs there are; None while the target's folder is absent.

    None of them is used where the shell stands elsewhere than SFTP does.
    """
    if await files.kind_of("") is None:
        return None
    said = await shell.run(_ASK)
    found = set(said.output.decode("ascii", "replace").split()) if said.status == 0 else set()
    if not {"xargs", "find"} <= found or not await _same_place(shell, files):
        return Tools()
    return Tools("sha256sum" in found, True, "cp" in found, True)


async def _same_place(shell: Shell, files: Files) -> bool:
    full = files.place.full("")
    said = await shell.each(_WHERE, [full])
    try:
        home, attrs = await files.sftp.realpath(b"."), await files.sftp.stat(full)
    except asyncssh.SFTPError:
        return False
    assert isinstance(home, bytes)
    mode = (attrs.permissions or 0) & 0o7777
    told = f"{attrs.mtime} {mode:o} {attrs.uid} {attrs.gid}"
    return _seen(said.output) == (home, told.encode())


def _seen(output: bytes) -> tuple[bytes, bytes]:
    """Return the shell's home and its view of the folder, with whole seconds."""
    home, _newline, rest = output.rstrip(b"\n").rpartition(b"\n")
    seconds, _space, others = rest.partition(b" ")
    return home, seconds.partition(b".")[0] + b" " + others

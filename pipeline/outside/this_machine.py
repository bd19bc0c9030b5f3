"""Who works here: the account, the machine and the process, as a lock or a journal names them."""

import getpass
import os
import socket
from pathlib import Path

_PROC = Path("/proc")
_STARTED = 19  # the 22nd field of /proc/PID/stat, counted from behind the name


def account() -> str:
    """Return the name of the account that runs this."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return str(os.getuid())


def machine() -> str:
    """Return the name of this machine."""
    return socket.gethostname()


def this_process() -> str:
    """Return what tells this process apart from every other one of this machine."""
    return _named(os.getpid())


def is_running(process: str) -> bool | None:
    """Return whether a process of this machine still runs; None where that cannot be seen.

    A number that was given anew, after a restart of the machine too, is not the same process.
    """
    number, _, rest = process.partition("@")
    if not number.isdecimal() or not rest or not (_PROC / "self/stat").exists():
        return None
    return _named(int(number)) == process


def _named(number: int) -> str:
    try:
        boot = (_PROC / "sys/kernel/random/boot_id").read_text("ascii").strip()
        stat = (_PROC / str(number) / "stat").read_text("utf-8", "replace")
    except OSError:
        return str(number)
    return f"{number}@{boot}.{stat.rpartition(')')[2].split()[_STARTED]}"

"""A real OpenSSH server on loopback, with keys and a configuration of its own in one folder.

The account is the one that runs this; the machine's own server, accounts and keys are left alone.
With a jail the account sees that folder alone and has no shell, as on shared hosting. The jail and
every folder above it must belong to root. Source: sshd_config(5), ChrootDirectory.
"""

import getpass
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.errors import UnfinishedError
from pipeline.outside.ssh_signatures import make_key

_SEPARATION = Path("/run/sshd")
_WAIT = 20.0


@dataclass(frozen=True)
class Server:
    """A running server: where it listens, its public key, a file with the account's key, and the
    process that takes connections."""

    port: int
    user: str
    host_key: str
    key: Path
    process: int


@dataclass(frozen=True)
class Setup:
    """How a server is set up.

    `inside` locks the account into a folder without a shell; `sftp` are options of the SFTP part,
    such as ``-R``; without `subsystem` there is a shell and no SFTP; `second_key` is one more host
    key.
    """

    inside: Path | None = None
    sftp: str = ""
    subsystem: bool = True
    second_key: Path | None = None


def program() -> str | None:
    """Return the server's program, or None; it wants to be started by its whole path."""
    return shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")


@contextmanager
def jail() -> Iterator[Path]:
    """Make a folder that an account can be locked into, and remove it afterwards; root only."""
    made = Path(tempfile.mkdtemp(prefix="terbit-", dir="/run"))
    made.chmod(0o755)
    try:
        yield made
    finally:
        shutil.rmtree(made)


@contextmanager
def running_sshd(work: Path, setup: Setup | None = None) -> Iterator[Server]:
    """Run a server while the block runs.

    Raises UnfinishedError where sshd is absent or does not start.
    """
    found = program()
    if found is None:
        raise UnfinishedError("sshd belum ada. Pasang openssh-server, lalu ulangi.")
    server = _laid_out(work, setup or Setup())
    # A file takes what it says: a pipe that nobody empties would stop it.
    with (work / "sshd.log").open("ab") as log:
        process = subprocess.Popen([found, "-D", "-e", "-f", work / "sshd_config"], stderr=log)
        try:
            _wait(process, server.port, work)
            yield replace(server, process=process.pid)
        finally:
            process.terminate()
            process.wait(timeout=_WAIT)


def _laid_out(work: Path, setup: Setup) -> Server:
    if os.geteuid() == 0:
        _SEPARATION.mkdir(mode=0o755, exist_ok=True)
    work.mkdir(parents=True, exist_ok=True)
    keys = {name: work / name for name in ("host", "account")}
    public = {
        name: make_key(file, name) if not file.exists() else _public(file)
        for name, file in keys.items()
    }
    (work / "authorized_keys").write_text(f"{public['account']}\n", encoding="utf-8")
    host_key = " ".join(public["host"].split()[:2])
    server = Server(_free_port(), getpass.getuser(), host_key, keys["account"], process=0)
    config = _config(work, server.port, setup)
    (work / "sshd_config").write_text(config, encoding="utf-8")
    return server


def _public(file: Path) -> str:
    return file.with_name(f"{file.name}.pub").read_text(encoding="utf-8").strip()


def _config(work: Path, port: int, setup: Setup) -> str:
    lines = [
        f"Port {port}",
        "ListenAddress 127.0.0.1",
        f"HostKey {work}/host",
        "PidFile none",
        f"AuthorizedKeysFile {work}/authorized_keys",
        "StrictModes no",
        "UsePAM no",
        "PermitRootLogin prohibit-password",
        "PasswordAuthentication no",
        "KbdInteractiveAuthentication no",
        "MaxStartups 100",
        # The account's own login files are not read: they may do anything, and be killed at it.
        f"SetEnv HOME={work}",
    ]
    if setup.subsystem:
        lines.append(f"Subsystem sftp internal-sftp {setup.sftp}")
    if setup.second_key is not None:
        lines.append(f"HostKey {setup.second_key}")
    if setup.inside is not None:
        locked = f"ForceCommand internal-sftp {setup.sftp}"
        lines += [f"ChrootDirectory {setup.inside}", locked]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _wait(process: "subprocess.Popen[bytes]", port: int, work: Path) -> None:
    until = time.monotonic() + _WAIT
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    said = (work / "sshd.log").read_text(encoding="utf-8", errors="replace")
    raise UnfinishedError(f"sshd tidak mau berjalan: {said}")

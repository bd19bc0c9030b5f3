"""Accounts on a real OpenSSH server on loopback, and what can go wrong with their disks.

`shell_account` has a shell; `sftp_account` is locked into a folder and has SFTP alone, as shared
hosting gives it. Both belong to whoever runs the tests: no account of the machine is made.
"""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from pipeline.config.release import Target
from pipeline.outside.hosting.keys import KEY_FILE
from pipeline.outside.rehearsal.sshd import Server, Setup, jail, program, running_sshd
from tests.conftest import missing

_ADDRESS = "http://127.0.0.1:8080"


@dataclass(frozen=True)
class Ground:
    """A target, and its folder as this machine sees it."""

    target: Target
    folder: Path
    server: Server | None = None

    def over(self, port: int) -> "Ground":
        """Return the same target, reached by another port."""
        return replace(self, target=self.target.model_copy(update={"port": port}))


@contextmanager
def local_folder(work: Path) -> Iterator[Ground]:
    """A folder of this machine, which needs no server."""
    folder = work / "situs"
    yield Ground(Target(kind="local", path=str(folder), public_url=_ADDRESS), folder)


@contextmanager
def shell_account(work: Path, folder: Path | None = None, **setup: Any) -> Iterator[Ground]:
    """Run a server whose account has a shell and SFTP; `setup` as in Setup."""
    needs_server()
    folder = folder or work / "situs"
    with running_sshd(work / "sshd", Setup(**setup)) as server, _with_key(server):
        yield Ground(_target("ssh", server, str(folder)), folder, server)


@contextmanager
def sftp_account(work: Path, **setup: Any) -> Iterator[Ground]:
    """Run a server whose account sees a folder of its own alone, and has no shell."""
    needs_server()
    with (
        jail() as inside,
        running_sshd(work / "sshd", Setup(inside, **setup)) as server,
        _with_key(server),
    ):
        yield Ground(_target("sftp", server, "/situs"), inside / "situs", server)


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[Path]:
    """Mount a disk of so many bytes in memory; skips with a word where that is not allowed."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("this machine does not let us mount a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def _target(kind: str, server: Server, path: str) -> Target:
    return Target.model_validate(
        {
            "kind": kind,
            "path": path,
            "host": "127.0.0.1",
            "user": server.user,
            "port": server.port,
            "host_key": server.host_key,
            "public_url": _ADDRESS,
        }
    )


@contextmanager
def _with_key(server: Server) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(KEY_FILE, str(server.key))
        patch.delenv("SSH_AUTH_SOCK", raising=False)
        yield


def needs_server() -> None:
    """Skip with a word where no server that locks accounts in can be run."""
    if program() is None:
        missing("sshd")
    if os.geteuid() != 0:
        pytest.skip("only root can run a server that locks accounts into a folder")

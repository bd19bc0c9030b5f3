"""rsync over SSH to a rehearsal server: the measure that a release is held against."""

import os
import shutil
import subprocess
from pathlib import Path

from pipeline.errors import UnfinishedError
from pipeline.outside.rehearsal.sshd import Server


def rsync(server: Server, port: int, source: Path, to: Path, *options: str) -> None:
    """Bring a folder to a folder of the server, reached by a port; raises UnfinishedError."""
    if shutil.which("rsync") is None:
        raise UnfinishedError("rsync belum ada. Pasang rsync, lalu ulangi.")
    shell = (
        f"ssh -F none -p {port} -i {server.key} -o BatchMode=yes -o StrictHostKeyChecking=no "
        f"-o UserKnownHostsFile={os.devnull} -o LogLevel=ERROR"
    )
    command = ["rsync", "-a", *options, "-e", shell, f"{source}/", f"{server.user}@127.0.0.1:{to}/"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise UnfinishedError(f"rsync berhenti: {done.stderr.strip()}")

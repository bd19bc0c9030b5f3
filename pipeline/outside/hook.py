"""Running a server's hook as Git runs it, for measuring; and a bare start to hold it against."""

import os
import subprocess
import sys
from pathlib import Path

from pipeline.errors import UnfinishedError


def judge_push(server: Path, old: str, new: str) -> None:
    """Let the hook of a bare repository judge main's move; raises UnfinishedError if it refuses.

    The objects must be there already, for example on a draft's branch.
    """
    done = subprocess.run(
        [str(server / "hooks" / "pre-receive")],
        input=f"{old} {new} refs/heads/main\n",
        cwd=server,
        env={**os.environ, "GIT_DIR": "."},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise UnfinishedError(done.stderr)


def start_bare(modules: str) -> None:
    """Start this interpreter, import the modules, and end."""
    subprocess.run([sys.executable, "-I", "-c", f"import {modules}"], check=True)

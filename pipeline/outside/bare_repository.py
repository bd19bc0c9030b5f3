"""A bare repository that judges what is pushed to it."""

import shlex
import sys
from pathlib import Path

from pipeline.outside.git_reading import git

_MOST_BYTES = 500_000_000
_SETTINGS = {
    "receive.denyNonFastForwards": "true",
    "receive.fsckObjects": "true",
    "receive.denyDeleteCurrent": "true",
    "receive.maxInputSize": str(_MOST_BYTES),
    "core.logAllRefUpdates": "always",
    "gc.reflogExpire": "never",
    "gc.reflogExpireUnreachable": "never",
    "transfer.hideRefs": "refs/replace",
}
_HOOK = """\
#!/bin/sh
# Judges every push: terbit. Its answer is the server's answer; leave it executable.
exec {python} -I -m pipeline.cli.receive
"""


def make_bare(folder: Path, source: Path) -> str:
    """Make a bare repository whose main is that of `source`, with its hook; return its commit."""
    folder.mkdir(parents=True)
    git(folder, "init", "--quiet", "--bare", "--initial-branch=main")
    for key, value in _SETTINGS.items():
        git(folder, "config", key, value)
    git(folder, "fetch", "--quiet", "--no-tags", str(source), "refs/heads/main:refs/heads/main")
    hook = folder / "hooks" / "pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(_HOOK.format(python=shlex.quote(sys.executable)), encoding="utf-8")
    hook.chmod(0o755)
    return git(folder, "rev-parse", "refs/heads/main").decode().strip()

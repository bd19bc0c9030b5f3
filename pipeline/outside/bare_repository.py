"""A bare repository that judges what is pushed to it."""

import shlex
import sys
from pathlib import Path

from pipeline.outside.git_reading import git
from pipeline.outside.wishes import make_queue

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
_HOOKS = {
    "pre-receive": """\
#!/bin/sh
# Judges every push: terbit. Its answer is the server's answer; leave it executable.
exec {python} -I -m pipeline.cli.receive
""",
    "post-receive": """\
#!/bin/sh
# Notes that main has moved: terbit. A worker lets the site follow; see `terbit publish --queue`.
exec {python} -I -m pipeline.cli.received
""",
}


def make_bare(folder: Path, source: Path) -> str:
    """Make a bare repository whose main is that of `source`, with its hooks; return its commit."""
    folder.mkdir(parents=True)
    git(folder, "init", "--quiet", "--bare", "--initial-branch=main")
    for key, value in _SETTINGS.items():
        git(folder, "config", key, value)
    git(folder, "fetch", "--quiet", "--no-tags", str(source), "refs/heads/main:refs/heads/main")
    make_queue(folder)
    (folder / "hooks").mkdir(exist_ok=True)
    for name, text in _HOOKS.items():
        hook = folder / "hooks" / name
        hook.write_text(text.format(python=shlex.quote(sys.executable)), encoding="utf-8")
        hook.chmod(0o755)
    return git(folder, "rev-parse", "refs/heads/main").decode().strip()

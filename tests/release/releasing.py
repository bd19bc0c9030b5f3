"""A release in a process of its own that begins at once: what it needs is loaded beforehand."""

import multiprocessing
import os
from functools import partial
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import asyncssh  # noqa: F401 - loaded beforehand
import git  # noqa: F401

from pipeline.errors import TerbitError
from pipeline.flows.releasing.deploy import deploy
from pipeline.outside.clock import this_second
from pipeline.outside.hosting import open as opening
from pipeline.outside.hosting.keys import KEY_FILE
from pipeline.outside.hosting.remote import RemoteHost
from pipeline.outside.release_key import VARIABLE

LAST_WORDS = "var/kata-terakhir"
"""Where a release that did not finish leaves its reason, below the court's folder."""
_SERVER = multiprocessing.get_context("forkserver")
_SERVER.set_forkserver_preload(["tests.release.releasing"])


def _release(root: Path, keys: dict[str, str], patience: float | None) -> None:
    os.environ.update(keys)
    if patience is not None:
        opening.RemoteHost = partial(RemoteHost, patience=patience)  # type: ignore[misc,assignment]
    try:
        raise SystemExit(deploy(root, None, this_second()).exit_code)
    except TerbitError as problem:
        (root / LAST_WORDS).write_text(str(problem), encoding="utf-8")
        raise SystemExit(problem.exit_code) from None


def begin(root: Path, patience: float | None = None) -> ForkServerProcess:
    """Begin a release of the court's site to its default target; the process may be killed.

    `patience` in seconds is how long a server may be silent, the usual time where it is None.
    """
    keys = {name: os.environ[name] for name in (KEY_FILE, VARIABLE) if name in os.environ}
    process = _SERVER.Process(target=_release, args=(root, keys, patience))
    process.start()
    return process

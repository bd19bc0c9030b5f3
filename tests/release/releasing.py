"""A release in a process of its own that begins at once: what it needs is loaded beforehand."""

import multiprocessing
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import git  # noqa: F401 - loaded beforehand

from pipeline.flows.releasing.deploy import deploy
from pipeline.outside.clock import this_second

_SERVER = multiprocessing.get_context("forkserver")
_SERVER.set_forkserver_preload(["tests.release.releasing"])


def _release(root: Path) -> None:
    raise SystemExit(deploy(root, None, this_second()).exit_code)


def begin(root: Path) -> ForkServerProcess:
    """Begin a release of the court's site to its default target; the process may be killed."""
    process = _SERVER.Process(target=_release, args=(root,))
    process.start()
    return process

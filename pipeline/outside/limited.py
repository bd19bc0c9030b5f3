"""Run a function of ours in a child process that may take so much memory and time, and no more.

Decoders are where hostile files strike. A child that hangs, dies or wants too much is an answer
like any other. Children are forked from one warm server, so that a batch of hundreds does not
load its libraries hundreds of times.
"""

import contextlib
import errno
import multiprocessing
import os
import resource
import signal
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing import forkserver
from multiprocessing.connection import Connection
from typing import Any, ParamSpec, TypeVar

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


class Cause(StrEnum):
    """Why a child gave no answer."""

    TIME = "time"
    MEMORY = "memory"
    DEATH = "death"


@dataclass(frozen=True)
class Failed:
    """A child that gave no answer; `detail` names the exception or the signal."""

    cause: Cause
    detail: str = ""


@dataclass(frozen=True)
class Limits:
    """What one child may take: bytes of address space and of one file, seconds of one core and
    of the clock on the wall.
    """

    memory: int = 512 * 1024 * 1024
    file_size: int = 1024 * 1024 * 1024
    core_seconds: int = 15
    wall_seconds: float = 20.0


LIMITS = Limits()
_OURS = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EIO)
_server = multiprocessing.get_context("forkserver")
_one_at_a_time = threading.Lock()
_NOBODY = 0


class _Owner:
    """Whose the warm server is: a copy of that process cannot ask whether it still runs."""

    def __init__(self) -> None:
        self._process: int | None = None

    def context(self) -> Any:
        """Return how this process starts a child; a copy starts each from nothing."""
        if self._process is None:
            self._process = os.getpid() if _may_ask() else _NOBODY
        own = self._process == os.getpid()
        return _server if own else multiprocessing.get_context("spawn")


def _may_ask() -> bool:
    """Start the warm server, or find that the one which runs belongs to a process that this copies.

    A process has one such server for all that is in it, whoever starts it first.
    """
    try:
        forkserver.ensure_running()
    except ChildProcessError:
        return False
    return True


_owner = _Owner()


def warm_up(modules: Iterable[str]) -> None:
    """Let every child have these modules loaded; only before the first child starts."""
    _server.set_forkserver_preload(list(modules))


def limited(
    limits: Limits, work: Callable[Given, Answer], *args: Given.args, **kwargs: Given.kwargs
) -> Answer | Failed:
    """Return what `work` returns in a child under `limits`, or why there is no answer.

    `work` must be a function of a module. An OSError that tells of this machine, such as a full
    disk, is raised here again: it says nothing of the file.
    """
    context = _owner.context()
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=_answer, args=(sender, limits, work, args, kwargs), daemon=True)
    try:
        with _one_at_a_time:
            child.start()
        sender.close()
        found: Answer | Failed = _received(receiver, limits, child)
        return found
    finally:
        receiver.close()
        if child.pid is not None:  # it may not have started
            child.kill()
            with _one_at_a_time:
                child.join()


def _received(receiver: Connection, limits: Limits, child: Any) -> Any:
    if not receiver.poll(limits.wall_seconds):
        return Failed(Cause.TIME, "wall clock")
    try:
        found, problem = receiver.recv()
    except EOFError:
        return _of_death(child)
    if problem is not None:
        raise problem
    return found


def _of_death(child: Any) -> Failed:
    with _one_at_a_time:
        child.join()
    code = child.exitcode or 0
    if code == -signal.SIGXCPU:
        return Failed(Cause.TIME, "core")
    name = signal.Signals(-code).name if code < 0 else f"exit {code}"
    return Failed(Cause.DEATH, name)


def _answer(
    sender: Connection,
    limits: Limits,
    work: Callable[..., Any],
    args: tuple[Any, ...],
    kwargs: dict[str, Any],
) -> None:
    """Run in the child: take the limits, work, and send the answer or the problem."""
    _take(limits)
    with contextlib.suppress(BrokenPipeError):
        sender.send(_tried(work, args, kwargs))


def _take(limits: Limits) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    for kind, most in (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_FSIZE, limits.file_size),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (most, most))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.core_seconds, limits.core_seconds + 1))


def _tried(
    work: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]
) -> tuple[Any, OSError | None]:
    try:
        return work(*args, **kwargs), None
    except MemoryError:
        return Failed(Cause.MEMORY), None
    except OSError as problem:
        if problem.errno in _OURS:
            return None, OSError(problem.errno, problem.strerror, problem.filename)
        return Failed(Cause.DEATH, type(problem).__name__), None
    except Exception as problem:
        return Failed(Cause.DEATH, type(problem).__name__), None

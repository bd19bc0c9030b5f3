"""How long a host may say nothing."""

import asyncio
import time
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor

import pytest

from pipeline.outside.hosting.patience import Patience, SilenceError

_SHORT = 0.02


async def _waited(work: float, stopped: float = 0) -> None:
    loop = asyncio.get_running_loop()
    end = asyncio.create_task(asyncio.sleep(60))
    if stopped:
        # The whole loop stands still, as on a machine that was stopped.
        loop.call_later(_SHORT / 2, time.sleep, stopped)
    try:
        await Patience(_SHORT).waits_for(asyncio.sleep(work), end)
    finally:
        end.cancel()


def _run(waiting: Coroutine[None, None, None]) -> None:
    """Run in a thread of its own: a browser that other tests left open has a loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, waiting).result()


def test_a_host_that_never_answers_is_given_up() -> None:
    with pytest.raises(SilenceError):
        _run(_waited(60))


def test_time_in_which_we_did_not_run_is_nobodys_silence() -> None:
    _run(_waited(work=1.02, stopped=1))

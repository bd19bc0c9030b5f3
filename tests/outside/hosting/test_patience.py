"""How long a host may say nothing."""

import asyncio
import time

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


def test_a_host_that_never_answers_is_given_up() -> None:
    with pytest.raises(SilenceError):
        asyncio.run(_waited(60))


def test_time_in_which_we_did_not_run_is_nobodys_silence() -> None:
    asyncio.run(_waited(work=1.02, stopped=1))

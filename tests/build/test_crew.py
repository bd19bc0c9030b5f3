"""Workers end with the build, and do not hold its lock."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline.build.crew import crew
from pipeline.build.lock import building
from pipeline.errors import RefusedError
from tests.demo import ROOT

_KILLED = """
import os, sys, time
from pathlib import Path
from pipeline.build.crew import crew
from pipeline.build.lock import building
with building(Path(sys.argv[1])), crew(1) as workers:
    print(workers.submit(os.getpid).result(), flush=True)
    time.sleep(60)
"""


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    return state != "Z"


@pytest.mark.skipif(sys.platform != "linux", reason="workers are tied to a build on Linux")
def test_a_killed_build_leaves_neither_lock_nor_worker(tmp_path: Path) -> None:
    build = subprocess.Popen(
        [sys.executable, "-c", _KILLED, str(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert build.stdout is not None
    worker = int(build.stdout.readline())
    with pytest.raises(RefusedError), building(tmp_path):
        pass
    build.send_signal(signal.SIGKILL)
    build.communicate()
    with building(tmp_path):
        until = time.monotonic() + 10
        while _is_alive(worker) and time.monotonic() < until:
            time.sleep(0.02)
    assert not _is_alive(worker)


def test_a_worker_does_not_hold_the_lock(tmp_path: Path) -> None:
    with crew(1) as outer:
        with building(tmp_path), crew(1) as workers:
            workers.submit(os.getpid).result()
        outer.submit(os.getpid).result()
        with building(tmp_path):
            pass

"""The demo court as the monitor has it before it."""

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.config.load import load_config
from pipeline.flows.watching.watched import Job, Watched
from pipeline.monitor.result import Result, State
from pipeline.outside.names import NameServer
from tests.config.sample import change
from tests.demo import ROOT

Look = Callable[..., dict[str, Result]]


@pytest.fixture
def demo_copy(tmp_path: Path) -> Path:
    """Give the settings of the demo court a folder of their own: the monitor reads no more."""
    root = tmp_path / "court"
    shutil.copytree(ROOT / "site_config", root / "site_config")
    (root / "var").mkdir()
    return root


@pytest.fixture
def watch(demo_copy: Path) -> Callable[..., Watched]:
    """Return what makes a court watched, at an address of this machine."""

    def made(
        base: str | None = None,
        now: dt.datetime | None = None,
        name_server: NameServer | None = None,
        timeout: int = 3,
    ) -> Watched:
        change(demo_copy, "monitor", "timeout_seconds: 15", f"timeout_seconds: {timeout}")
        if base:
            serves = "    serves: current\n"
            change(demo_copy, "release", serves, f"{serves}    public_url: {base}\n")
        at = now or dt.datetime.now(dt.UTC)
        return Watched(demo_copy, load_config(demo_copy), at, name_server)

    return made


def asked(jobs: object) -> dict[str, Result]:
    """Return what jobs answer, by the key of their probes."""
    found: dict[str, Result] = {}
    for job in jobs:  # type: ignore[attr-defined]
        assert isinstance(job, Job)
        found |= {key: result for key, result in job.ask().items() if result is not None}
    return found


def states(answers: dict[str, Result]) -> dict[str, State]:
    """Return the states of answers by the key of their probes."""
    return {key: result.state for key, result in answers.items()}


needs_nginx = pytest.mark.skipif(shutil.which("nginx") is None, reason="nginx is not here")

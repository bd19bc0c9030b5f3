"""Fixtures that many tests share."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.demo import AS_OF, lay_out, terbit

SOAK = "TERBIT_SOAK" in os.environ
_QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

# No deadline: a slow machine is no finding.
settings.register_profile("house", deadline=None, max_examples=2000 if SOAK else 100)
settings.load_profile("house")


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo court, built once with `--as-of`; tests only read it."""
    folder = lay_out(tmp_path_factory.mktemp("demo") / "court")
    done = terbit(folder, "build", "--as-of", AS_OF)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture
def demo_copy(demo: Path, tmp_path: Path) -> Path:
    """A copy of the built demo court that a test may change."""
    return Path(shutil.copytree(demo, tmp_path / "court", symlinks=True))


@pytest.fixture(scope="session")
def faketime() -> str:
    """The program that gives a child process another clock."""
    found = shutil.which("faketime")
    if found is None:
        missing("faketime")
    return str(found)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, started once for all tests, with nothing of its own on the network."""
    program = shutil.which("chromium")
    if program is None:
        missing("chromium")
    with sync_playwright() as playwright:
        # Inside a container there is often no user namespace for the sandbox to use.
        started = playwright.chromium.launch(
            executable_path=program, args=list(_QUIET), chromium_sandbox=False
        )
        yield started
        started.close()


def missing(program: str) -> None:
    """Skip with a word where a program is absent; under CI its absence is a failure."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{program} must be there under CI")
    pytest.skip(f"{program} is not on this machine")

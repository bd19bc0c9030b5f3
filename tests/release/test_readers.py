"""Readers that keep reading while releases come, and while releases are killed at any moment."""

import os
import random
import time
from functools import partial

import pytest

from tests.demo import terbit
from tests.release.conftest import Live
from tests.release.generated import write_site
from tests.release.readers import reading
from tests.release.releasing import begin
from tests.release.versions import PAGES, Versions

_KILLS = 300 if os.environ.get("TERBIT_SOAK") else 6


def _versions(live: Live) -> Versions:
    return Versions(partial(write_site, live.root))


def _deploy_whole(live: Live) -> float:
    """Release and return the seconds that it took."""
    started = time.monotonic()
    process = begin(live.root)
    process.join()
    assert process.exitcode == 0
    return time.monotonic() - started


@pytest.mark.parametrize("live", [{}, {"serves": "path"}], indirect=True, ids=str)
def test_readers_get_whole_files_whatever_is_released(live: Live) -> None:
    versions = _versions(live)
    versions.next()
    _deploy_whole(live)
    with reading(live.address, versions.known, PAGES) as seen:
        for _ in range(5):
            versions.next()
            _deploy_whole(live)
    assert seen.wrong == []
    assert seen.asked > 100 and len(seen.versions) >= 4
    assert (seen.mixed == []) if (live.www / "current").is_symlink() else (seen.mixed_for <= 1)


@pytest.mark.timeout(7200)
@pytest.mark.parametrize("live", [{}, {"serves": "path"}], indirect=True, ids=str)
def test_releases_killed_at_any_moment_harm_no_reader_and_the_next_heals(live: Live) -> None:
    versions, chance = _versions(live), random.Random(_KILLS)
    versions.next()
    _deploy_whole(live)
    killed = 0
    with reading(live.address, versions.known, PAGES) as seen:
        versions.next()
        whole = _deploy_whole(live)
        for number in range(_KILLS):
            versions.next()
            killed += _kill(live, whole * chance.uniform(0.05, 1.1))
            if number % 10 == 9:
                whole = _deploy_whole(live)
        versions.next()
        _deploy_whole(live)
    verified = terbit(live.root, "verify")
    print(
        f"{_KILLS} releases begun, {killed} killed, {seen.asked} answers, "
        f"{len(seen.versions)} versions seen, {len(seen.wrong)} wrong, {len(seen.mixed)} mixed"
    )
    assert (verified.returncode, seen.wrong) == (0, []), verified.stdout + verified.stderr
    assert killed and seen.asked > 100
    if (live.www / "current").is_symlink():
        assert seen.mixed == []
    left = {file.name for file in (live.www / ".terbit").iterdir()}
    assert not left & {"lock", "baru"}


def _kill(live: Live, after: float) -> bool:
    """Begin a release and kill it after so many seconds; return whether it was still at work."""
    process = begin(live.root)
    process.join(after)
    at_work = process.exitcode is None
    process.kill()
    process.join()
    assert at_work or process.exitcode == 0
    return at_work

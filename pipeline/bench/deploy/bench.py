"""How long 1 % of a large site takes to release over a slow link, and how much it sends.

Ours is all that a release does with a host: connect, try what it can do, take the lock, look at
what lies there and count it, plan, send, count what was sent, switch, tidy, give the lock back.
rsync compares checksums too, links what is the same to the release before, and does no more.
They take turns over one link; each connects anew.
"""

import datetime as dt
import os
import statistics
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from pipeline.bench.deploy.grown_site import GrownSite, grow
from pipeline.config.release import Target
from pipeline.flows.progress import Silent
from pipeline.flows.releasing.doing import do, do_all
from pipeline.flows.releasing.finding import look_around
from pipeline.flows.releasing.place import lasting
from pipeline.flows.releasing.sources import nothing, unheard
from pipeline.outside.clock import Stopwatch
from pipeline.outside.hosting.keys import KEY_FILE
from pipeline.outside.hosting.open import open_host
from pipeline.outside.rehearsal.rsync import rsync
from pipeline.outside.rehearsal.slow_link import SlowLink
from pipeline.outside.rehearsal.sshd import Server, running_sshd
from pipeline.release.host import Remove
from pipeline.release.layout import LOCK
from pipeline.release.make_plan import make_plan
from pipeline.release.situation import Rules, Situation

_SHARE = 0.01
_MOST_TIMES, _MOST_SENT = 1.5, 1.1
_START = dt.datetime(2026, 11, 20, tzinfo=dt.UTC)
_CHECKED = ("--checksum", "--delete")


@dataclass(frozen=True)
class Turn:
    """Seconds of one change, ours and rsync's without and with compression, and bytes."""

    ours: float
    plain: float
    packed: float
    sent: int
    sent_packed: int
    changed: int

    @property
    def times(self) -> float:
        """Return how many times as long we took as the faster rsync."""
        return self.ours / min(self.plain, self.packed)


@dataclass(frozen=True)
class _Ground:
    work: Path
    server: Server
    link: SlowLink
    site: GrownSite

    @property
    def target(self) -> Target:
        return Target(
            kind="ssh",
            path=str(self.work / "host"),
            host="127.0.0.1",
            user=self.server.user,
            port=self.link.port,
            host_key=self.server.host_key,
            public_url="http://127.0.0.1",
        )


def bench_deploy(files: int, rounds: int) -> None:
    """Measure, and print the medians with their ratios."""
    turns = measure_deploy(files, rounds)
    middle = {name: _median(turns, name) for name in ("ours", "plain", "packed", "times")}
    sent, changed, packed = (_median(turns, name) for name in ("sent", "changed", "sent_packed"))
    Console().print(
        f"{_SHARE:.0%} of {files} files over 50 ms and 20 Mbit/s, medians of {rounds}: "
        f"ours {middle['ours']:.2f} s, rsync {middle['plain']:.2f} s, rsync -z "
        f"{middle['packed']:.2f} s: {middle['times']:.2f} × the faster (target: {_MOST_TIMES}). "
        f"Changed {changed / 1e6:.2f} MB, sent {sent / 1e6:.2f} MB: {sent / changed:.2f} × "
        f"(target: {_MOST_SENT}); rsync -z sends {packed / 1e6:.2f} MB."
    )


def _median(turns: list[Turn], name: str) -> float:
    return statistics.median(float(getattr(turn, name)) for turn in turns)


def measure_deploy(files: int, rounds: int) -> list[Turn]:
    """Release a generated site once, then a change of it in each round."""
    with tempfile.TemporaryDirectory(prefix="terbit-bench-") as made:
        work = Path(made)
        site = grow(work / "site", files)
        with running_sshd(work / "sshd") as server, _showing(server.key):
            with SlowLink(server.port, 0, None) as fast:
                _release(_Ground(work, server, fast, site), 1)
                rsync(server, fast.port, site.folder, work / "rsync" / "1", "--mkpath")
            with SlowLink(server.port) as link:
                ground = _Ground(work, server, link, site)
                return [_turn(ground, number) for number in range(2, rounds + 2)]


@contextmanager
def _showing(key: Path) -> Iterator[None]:
    before = os.environ.get(KEY_FILE)
    os.environ[KEY_FILE] = str(key)
    try:
        yield
    finally:
        del os.environ[KEY_FILE]
        if before is not None:
            os.environ[KEY_FILE] = before


def _turn(ground: _Ground, number: int) -> Turn:
    changed = ground.site.change(_SHARE)
    ours, sent = _timed(ground, lambda: _release(ground, number))
    plain, _ = _timed(ground, lambda: _rsync(ground, number, "plain"))
    packed, sent_packed = _timed(ground, lambda: _rsync(ground, number, "packed", "-z"))
    return Turn(ours, plain, packed, sent, sent_packed, changed)


def _timed(ground: _Ground, work: Callable[[], None]) -> tuple[float, int]:
    before, watch = ground.link.sent, Stopwatch()
    work()
    return watch.seconds(), ground.link.sent - before


def _release(ground: _Ground, number: int) -> None:
    """Do what `terbit deploy` does with a host."""
    at = _START + dt.timedelta(minutes=number)
    wanted = ground.site.wanted(number)
    with open_host(ground.target, ground.work) as host:
        assert host.claim(LOCK, b"bench")
        scene = look_around(host, "current")
        plan = make_plan(Situation(wanted, scene.found, Rules(at, 24, 5, lasting), scene.way))
        folder = ground.site.folder
        do_all(host, plan, folder, wanted, Silent(), hashes=scene.abilities.hashes)
        do(host, (*plan.go, *plan.tidy), folder)
        host.apply([Remove((LOCK,))], nothing, unheard)


def _rsync(ground: _Ground, number: int, name: str, *options: str) -> None:
    before = "1" if number == 2 else f"{name}-{number - 1}"
    to = ground.work / "rsync" / f"{name}-{number}"
    link_dest = f"--link-dest=../{before}"
    rsync(ground.server, ground.link.port, ground.site.folder, to, *_CHECKED, link_dest, *options)

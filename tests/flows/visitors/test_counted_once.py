"""However logs are cut, rotated, copied, packed, named and read, each request counts once."""

import datetime as dt
import gzip
import itertools
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
from backports import zstd
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.flows.visitors.read_logs import Shelf, read_logs
from pipeline.outside.access_logs.engine import engine
from tests.conftest import SOAK

_SHIFT = 7 * 3600
_START = dt.datetime(2026, 10, 31, 16, 59, 50, tzinfo=dt.UTC)  # ten seconds before November there
_ZONES = (dt.timedelta(), dt.timedelta(hours=7), dt.timedelta(hours=-9, minutes=-30))
_PATHS = ("/", "/berita/", "/cari/?q=a", "/cari/?q=b", "/.env", f"/{'panjang' * 40}")
_AGENTS = ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "ular/1 \x1b")


@dataclass(frozen=True)
class Asked:
    """A request as a server saw it; `same` is all that tells it from another."""

    second: int
    host: int
    path: str
    size: int

    @property
    def same(self) -> tuple[int, int, str, int]:
        return self.second, self.host, self.path.partition("?")[0][:200], self.size

    def line(self, zone: dt.timedelta) -> str:
        at = (_START + dt.timedelta(seconds=self.second)).astimezone(dt.timezone(zone))
        told = f'203.0.113.{self.host} - - [{at:%d/%b/%Y:%H:%M:%S %z}] "GET {self.path} HTTP/1.1"'
        return f'{told} 200 {self.size} "-" "{_AGENTS[self.host % 2]}"\n'


@dataclass(frozen=True)
class Log:
    """A file: which requests it holds, and how it was written."""

    first: int
    last: int
    packing: str
    zone: dt.timedelta = _ZONES[1]


def _asked() -> st.SearchStrategy[list[Asked]]:
    """Requests in order of time: some seconds apart, many of them alike."""
    step = st.sampled_from([0, 0, 0, 1, 2, 7, 90_000])
    one = st.tuples(step, st.integers(1, 3), st.sampled_from(_PATHS), st.sampled_from([0, 512]))
    return st.lists(one, min_size=1, max_size=40).map(lambda rows: list(_in_time(rows)))


def _in_time(rows: Sequence[tuple[int, int, str, int]]) -> Iterator[Asked]:
    second = 0
    for step, host, path, size in rows:
        second += step
        yield Asked(second, host, path, size)


@st.composite
def _case(draw: st.DrawFn) -> tuple[list[Asked], list[list[Log]]]:
    """What was asked, and the logs of each run: a set of rotated logs, and copies of any part."""
    asked = draw(_asked())
    place, packing = st.integers(0, len(asked)), st.sampled_from(["", "gz", "zst"])
    cuts = sorted({0, *draw(st.lists(place, max_size=4)), len(asked)})
    zone = st.sampled_from(_ZONES)
    rotated = [Log(first, last, draw(packing)) for first, last in itertools.pairwise(cuts)]
    pairs = draw(st.lists(st.tuples(place, place, packing, zone), max_size=4))
    logs = [*rotated, *(Log(min(a, b), max(a, b), how, z) for a, b, how, z in pairs)]
    order = draw(st.permutations([*logs, *draw(st.lists(st.sampled_from(logs), max_size=3))]))
    ends = sorted({0, *draw(st.lists(st.integers(0, len(order)), max_size=3)), len(order)})
    return asked, [order[first:last] for first, last in itertools.pairwise(ends)]


@settings(max_examples=300 if SOAK else 25, deadline=None)
@given(_case())
def test_each_request_counts_as_often_as_one_log_ever_held_it(
    case: tuple[list[Asked], list[list[Log]]],
) -> None:
    asked, runs = case
    held: Counter[tuple[int, int, str, int]] = Counter()
    with TemporaryDirectory() as folder:
        for logs in runs:
            new, before = _read(Path(folder), asked, logs)
            now = held.copy()
            for log in logs:
                now |= Counter(each.same for each in asked[log.first : log.last])
            lines = sum(log.last - log.first for log in logs)
            assert (new, before) == (now.total() - held.total(), lines - new)
            held = now
            assert _kept(Path(folder)) == sorted(_rows(held))
        everything = [log for logs in runs for log in logs]
        assert _read(Path(folder), asked, everything)[0] == 0


@settings(max_examples=100 if SOAK else 10, deadline=None)
@given(_case())
def test_cut_between_seconds_nothing_is_lost_either(
    case: tuple[list[Asked], list[list[Log]]],
) -> None:
    asked, runs = case
    with TemporaryDirectory() as folder:
        for logs in runs:
            whole = [Log(*_widened(asked, log), log.packing, log.zone) for log in logs]
            _read(Path(folder), asked, whole)
        assert _kept(Path(folder)) == sorted(_rows(Counter(each.same for each in asked)))


def _widened(asked: Sequence[Asked], log: Log) -> tuple[int, int]:
    """Return the same part of what was asked with all of its first and last second."""
    if log.first == log.last:
        return log.first, log.last
    ends = asked[log.first].second, asked[log.last - 1].second
    inside = [at for at, each in enumerate(asked) if ends[0] <= each.second <= ends[1]]
    return inside[0], inside[-1] + 1


def _rows(held: Counter[tuple[int, int, str, int]]) -> Iterator[tuple[int, str, int, int]]:
    start = int(_START.timestamp())
    for (second, _, path, size), number in held.items():
        yield start + second, path, size, number


def _read(folder: Path, asked: Sequence[Asked], logs: Sequence[Log]) -> tuple[int, int]:
    """Write logs under names that tell nothing, read them, and return new and counted before."""
    shelf = Shelf(folder / "rak", _SHIFT)
    written = folder / "log"
    shutil.rmtree(written, ignore_errors=True)
    written.mkdir()
    for at, log in enumerate(logs):
        text = "".join(each.line(log.zone) for each in asked[log.first : log.last]).encode()
        packed = {"gz": gzip.compress, "zst": zstd.compress}.get(log.packing, bytes)(text)
        (written / f"access.log.{at}").write_bytes(packed)
    names = tuple(str(written / f"access.log.{at}") for at in range(len(logs)))
    with engine(shelf.folder) as (connection, work):
        reading = read_logs(connection, names, shelf, work)
    return reading.new, reading.before


def _kept(folder: Path) -> list[tuple[int, str, int, int]]:
    """Return what the days hold: second, path, size, and how often by one visitor."""
    if not list((folder / "rak/hari").glob("*.parquet")):
        return []
    return sorted(
        duckdb.sql(
            f"SELECT second, path, size, count(*) FROM '{folder}/rak/hari/*.parquet' "
            "GROUP BY second, visitor, path, size"
        ).fetchall()
    )

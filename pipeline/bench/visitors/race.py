"""One way to read a log, in a process of its own: `-m pipeline.bench.visitors.race WAY FILE`."""

import datetime as dt
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.bench.visitors.readers import plain_reader, same_reader
from pipeline.flows.visitors.read_logs import Shelf, read_logs
from pipeline.flows.visitors.tell import tell
from pipeline.outside.access_logs.engine import engine
from pipeline.visitors.report import Span

_SHIFT = 7 * 3600
_SPAN = Span(dt.date(2026, 11, 1), dt.date(2026, 11, 28))


def ours(file: Path) -> tuple[int, ...]:
    """Read a log as `terbit visitors` does the first time: kept, pseudonymised, told."""
    with TemporaryDirectory(dir=file.parent) as folder, engine(Path(folder)) as (connection, work):
        shelf = Shelf(Path(folder), _SHIFT)
        reading = read_logs(connection, (str(file),), shelf, work)
        report = tell(connection, shelf.days, _SPAN, reading, ())
    return (reading.new, report.totals.requests if report else 0)


_WAYS = {"ours": ours, "plain": plain_reader, "same": same_reader}

if __name__ == "__main__":
    print(*_WAYS[sys.argv[1]](Path(sys.argv[2])))

"""The one place that reads the clock; everything else is given a time."""

import datetime as dt
import time
from zoneinfo import ZoneInfo


def today(time_zone: str) -> dt.date:
    """Return today's date in an IANA time zone, for example `Asia/Jakarta`."""
    return dt.datetime.now(ZoneInfo(time_zone)).date()


def this_second() -> dt.datetime:
    """Return the present moment in UTC, without fractions of a second."""
    return dt.datetime.now(dt.UTC).replace(microsecond=0)


class Stopwatch:
    """Measures how long a step takes, unmoved by changes to the wall clock."""

    def __init__(self) -> None:
        self._start = time.perf_counter()
        self._processor = time.process_time()

    def seconds(self) -> float:
        """Return the seconds since the start."""
        return time.perf_counter() - self._start

    def processor_seconds(self) -> float:
        """Return the seconds that the processor spent on this process since the start."""
        return time.process_time() - self._processor

"""What MkDocs says while it works, and what it takes from its surroundings."""

import calendar
import datetime as dt
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager

WHAT_TO_DO = "Jalankan terbit build --clean; bila berulang, kirim pesan ini kepada pengelola:"


class Heard(logging.Handler):
    """Keeps what MkDocs warns of; a warning in a composed tree is a fault of ours."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one warning."""
        self.messages.append(record.getMessage())


@contextmanager
def listening() -> Iterator[Heard]:
    """Hear MkDocs while the block runs, and keep what it says from the terminal."""
    logger, heard = logging.getLogger("mkdocs"), Heard()
    logger.addHandler(heard)
    propagated, logger.propagate = logger.propagate, False
    try:
        yield heard
    finally:
        logger.removeHandler(heard)
        logger.propagate = propagated


@contextmanager
def surroundings(as_of: dt.date) -> Iterator[None]:
    """Set what MkDocs reads from its surroundings: the day it dates its files with, no notices."""
    epoch = calendar.timegm(as_of.timetuple())
    wanted = {"SOURCE_DATE_EPOCH": str(epoch), "NO_MKDOCS_2_WARNING": "1"}
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value

"""The whole site built again beside the preview, and in one sentence what came of it."""

import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path

from pipeline.build.crew import end_with_the_build
from pipeline.errors import TerbitError
from pipeline.findings import Finding, as_row, blocking, from_row
from pipeline.flows.build_site import build_site
from pipeline.outside import garbage
from pipeline.outside.beside import Beside
from pipeline.outside.clock import Stopwatch


@dataclass(frozen=True)
class Rebuilt:
    """What came of one build: what blocks it, a sentence for the terminal, and whether site/ is
    what the files say now."""

    findings: tuple[Finding, ...]
    message: str
    good: bool = False


class Rebuild:
    """A build in a process of its own, so that the preview answers meanwhile."""

    def __init__(self, root: Path, as_of: dt.date | None) -> None:
        self._root, self._as_of = root, as_of
        self._beside = Beside(self._told)

    def ready(self) -> bool:
        """Return whether the build is through."""
        return self._beside.ready()

    def result(self) -> Rebuilt:
        """Wait for what came of it; where the process was ended, the build is done here."""
        told = self._beside.answer()
        return _build(self._root, self._as_of) if told is None else _heard(told)

    def stop(self) -> None:
        """End the build, if it is not through."""
        self._beside.stop()

    def _told(self) -> bytes:
        end_with_the_build()
        garbage.hardly_ever()
        rebuilt = _build(self._root, self._as_of)
        rows = [as_row(finding) for finding in rebuilt.findings]
        return json.dumps([rows, rebuilt.message, rebuilt.good]).encode()


def _heard(told: bytes) -> Rebuilt:
    rows, message, good = json.loads(told)
    return Rebuilt(tuple(map(from_row, rows)), str(message), bool(good))


def _build(root: Path, as_of: dt.date | None) -> Rebuilt:
    watch = Stopwatch()
    try:
        built = build_site(root, as_of)
    except TerbitError as problem:
        return Rebuilt((), f"Belum dapat dibangun:\n{problem}")
    stopping = tuple(blocking(built.checked.result.standing))
    if stopping:
        return Rebuilt(stopping, "Perbaiki dulu; halaman yang tampil masih yang lama.")
    return Rebuilt((), f"Selesai dalam {watch.seconds():.1f} detik.", good=True)

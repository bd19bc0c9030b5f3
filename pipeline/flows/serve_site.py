"""Serve: build, show on this machine, and build again whenever someone saves a file."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import TerbitError
from pipeline.findings import Finding, blocking
from pipeline.flows.build_site import SITE, build_site
from pipeline.outside import garbage
from pipeline.outside.clock import Stopwatch
from pipeline.outside.preview_server import Builds, serving
from pipeline.outside.watching import saves


@dataclass(frozen=True)
class Rebuilt:
    """What came of one build: what blocks it, and a sentence for the terminal."""

    findings: tuple[Finding, ...]
    message: str


def serve_site(
    root: Path, as_of: dt.date | None, port: int, tell: Callable[[Rebuilt], None]
) -> None:
    """Serve the court's folder until interrupted; a build that fails leaves the last one shown."""
    builds = Builds()
    with serving(root / SITE, port, builds) as address:
        for _ in saves([path for path in _watched(root) if path.exists()]):
            with garbage.later():
                tell(_rebuild(root, as_of))
                builds.finished()
            if builds.count == 1:
                tell(Rebuilt((), f"Buka {address} · berhenti dengan Ctrl+C"))


def _watched(root: Path) -> list[Path]:
    return [root / "content", root / "site_config", root / "mkdocs.yml"]


def _rebuild(root: Path, as_of: dt.date | None) -> Rebuilt:
    watch = Stopwatch()
    try:
        built = build_site(root, as_of)
    except TerbitError as problem:
        return Rebuilt((), f"Belum dapat dibangun:\n{problem}")
    stopping = tuple(blocking(built.checked.result.standing))
    if stopping:
        return Rebuilt(stopping, "Perbaiki dulu; halaman yang tampil masih yang lama.")
    return Rebuilt((), f"Selesai dalam {watch.seconds():.1f} detik.")

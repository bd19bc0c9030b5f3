"""Serve: build, show on this machine, and show what is saved: its page first, then all others."""

import datetime as dt
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from pipeline.flows.build_site import SITE
from pipeline.flows.previewing.desk import Desk
from pipeline.flows.previewing.rebuild import Rebuilt
from pipeline.outside.builds import Builds
from pipeline.outside.preview_server import serving
from pipeline.outside.watching import saves

__all__ = ["Rebuilt", "serve_site"]


def serve_site(
    root: Path, as_of: dt.date | None, port: int, tell: Callable[[Rebuilt], None]
) -> None:
    """Serve the court's folder until interrupted; a build that fails leaves the last one shown."""
    builds = Builds()
    with serving(root / SITE, port, builds) as address:

        def told(rebuilt: Rebuilt) -> None:
            tell(rebuilt)
            if builds.count == 1:
                tell(Rebuilt((), f"Buka {address} · berhenti dengan Ctrl+C"))

        with closing(Desk(root, as_of, builds, told)) as desk:
            for saved in saves([path for path in _watched(root) if path.exists()]):
                desk.turn({path.relative_to(root).as_posix() for path in saved})


def _watched(root: Path) -> list[Path]:
    return [root / "content", root / "site_config", root / "mkdocs.yml"]

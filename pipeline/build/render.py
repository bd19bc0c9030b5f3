"""Render: the composed tree to HTML, by MkDocs and Material as they are.

MkDocs is a renderer here and nothing more: no plugin and no hook of ours runs inside it, so that
`mkdocs build` on the same tree gives the same bytes and another renderer can take its place
(docs/adr/0001).
"""

import calendar
import datetime as dt
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import UnfinishedError


class _Heard(logging.Handler):
    """Keeps what MkDocs warns of; a warning in a composed tree is a fault of ours."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


_WHAT_TO_DO = "Jalankan terbit build --clean; bila berulang, kirim pesan ini kepada pengelola:"
_DIRTY = "A 'dirty' build is being performed"


def render(config_file: Path, as_of: dt.date, *, newer_only: bool = False) -> Path:
    """Render the tree of a composed mkdocs.yml and return the folder of HTML.

    With `newer_only`, pages older than their HTML stay as they are. Raises UnfinishedError with
    MkDocs' own words where it fails or warns.
    """
    with _surroundings(as_of), _listening() as heard:
        from mkdocs.commands.build import build
        from mkdocs.config import load_config
        from mkdocs.exceptions import MkDocsException

        try:
            config = load_config(str(config_file))
            build(config, dirty=newer_only)
        except MkDocsException as problem:
            said = "\n".join([*heard.messages, str(problem)])
            raise UnfinishedError(f"MkDocs berhenti. {_WHAT_TO_DO}\n{said}") from problem
    warned = [message for message in heard.messages if not message.startswith(_DIRTY)]
    if warned:
        raise UnfinishedError(f"MkDocs memperingatkan. {_WHAT_TO_DO}\n" + "\n".join(warned))
    return Path(config.site_dir)


class PreviewRenderer:
    """Renders for a preview: only the pages that were written since its own last render.

    Safe because nothing but a page's own source, the menu, the theme and the list of pages goes
    into its HTML; when any of those changes, everything is rendered.
    """

    def __init__(self) -> None:
        self._shape: object = None

    def __call__(self, config_file: Path, as_of: dt.date) -> Path:
        """Render as `render` does."""
        shape, self._shape = self._shape, None
        now = _shape_of(config_file)
        html = render(config_file, as_of, newer_only=shape == now)
        self._shape = now
        return html


def _shape_of(config_file: Path) -> object:
    root = config_file.parent.parent
    theme = sorted((root / "site_config/theme").rglob("*"))
    watched = [config_file, root / "mkdocs.yml", *theme]
    docs = frozenset((config_file.parent / "docs").rglob("*"))
    return docs, [(file, file.stat().st_mtime_ns) for file in watched]


@contextmanager
def _surroundings(as_of: dt.date) -> Iterator[None]:
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


@contextmanager
def _listening() -> Iterator[_Heard]:
    logger, heard = logging.getLogger("mkdocs"), _Heard()
    logger.addHandler(heard)
    propagated, logger.propagate = logger.propagate, False
    try:
        yield heard
    finally:
        logger.removeHandler(heard)
        logger.propagate = propagated

"""A renderer that stays warm, for pages of which nothing is written."""

import datetime as dt
from pathlib import Path

import jinja2
from jinja2 import TemplateError
from mkdocs.exceptions import MkDocsException

from pipeline.build.render.engine import Engine
from pipeline.build.render.heard import listening, surroundings
from pipeline.errors import UnfinishedError


class Press:
    """Renders pages of a composed tree, made of its mkdocs.yml and the `paths` of its files."""

    def __init__(
        self,
        config_file: Path,
        paths: frozenset[str],
        as_of: dt.date,
        compiled: jinja2.BytecodeCache | None = None,
    ) -> None:
        """Raises UnfinishedError where MkDocs cannot begin."""
        self.paths, self._as_of = paths, as_of
        try:
            with surroundings(as_of), listening():
                self._engine = Engine(config_file, paths, compiled)
        except (MkDocsException, TemplateError) as problem:
            raise UnfinishedError(str(problem)) from problem

    def page(self, path: str, text: str) -> bytes | None:
        """Return the HTML of a page whose source would be `text`; None where MkDocs warns."""
        try:
            with surroundings(self._as_of), listening() as heard:
                page = self._engine.page(path, text)
        except (MkDocsException, TemplateError):
            return None
        return None if heard.messages else page.data

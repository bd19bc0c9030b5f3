"""Python-Markdown's own reader, spared of searching texts for what cannot be in them.

Nothing is read in another way: a pattern is left out only where the text lacks every sign that
the pattern needs to match (marks.py). Parts that are not Python-Markdown's own stay as they are.
"""

import re
from typing import Any
from xml.etree.ElementTree import Element

import markdown
from markdown import blockprocessors as blocks
from markdown.extensions.fenced_code import FencedBlockPreprocessor
from markdown.inlinepatterns import Pattern
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString
from mkdocs.config.defaults import MkDocsConfig

from pipeline.build.render.marks import Quick, holds, marks_of

_SEARCHED = {
    blocks.BlockQuoteProcessor: "RE",
    blocks.HashHeaderProcessor: "RE",
    blocks.SetextHeaderProcessor: "RE",
    blocks.HRProcessor: "SEARCH_RE",
    blocks.ReferenceProcessor: "RE",
    FencedBlockPreprocessor: "FENCED_BLOCK_RE",
}


def reader_of(config: MkDocsConfig) -> markdown.Markdown:
    """Return a reader with the extensions of a configuration, for one page after another."""
    reader = markdown.Markdown(
        extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"] or {}
    )
    for part in (*reader.preprocessors, *reader.parser.blockprocessors):
        _hasten(part)
    if type(reader.treeprocessors["inline"]) is InlineProcessor:
        reader.treeprocessors.register(_Inline(reader), "inline", 20)
    return reader


def _hasten(part: Any) -> None:
    name = _SEARCHED.get(type(part))
    marks = marks_of(getattr(part, name)) if name else None
    if name and marks:
        setattr(part, name, Quick(getattr(part, name), marks))


class _Inline(InlineProcessor):
    """Applies the patterns of text within a line, each only to texts that it may match in."""

    def __init__(self, reader: markdown.Markdown) -> None:
        super().__init__(reader)
        self._known: list[tuple[Pattern, re.Pattern[str]]] = []
        self._needed: list[tuple[str, ...] | None] = []

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Apply the patterns to a tree, as the reader has them now."""
        patterns = [(each, each.getCompiledRegExp()) for each in self.md.inlinePatterns]
        if patterns != self._known:
            marks = (marks_of(regex) for _, regex in patterns)
            self._known, self._needed = patterns, [tuple(each) if each else None for each in marks]
        return super().run(tree, ancestors)

    def _InlineProcessor__handleInline(self, data: str, first: int = 0) -> str:  # noqa: N802
        """Apply the patterns from the first to the last; the base class keeps this to itself."""
        if not isinstance(data, AtomicString):
            for index in range(first, len(self._needed)):
                needed = self._needed[index]
                if needed is None or holds(data, needed):
                    data = self._applied(index, data)
        return data

    def _applied(self, index: int, data: str) -> str:
        pattern, matched, start = self._known[index][0], True, 0
        while matched:
            data, matched, start = self._InlineProcessor__applyPattern(  # type: ignore[attr-defined]
                pattern, data, index, start
            )
        return data

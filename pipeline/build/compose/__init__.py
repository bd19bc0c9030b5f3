"""Compose: the site as a plain tree of Markdown and assets. Decides; writes nothing."""

from pipeline.build.compose.tree import Tree, compose

__all__ = ["Tree", "compose"]

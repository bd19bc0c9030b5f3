"""Compose: the site as a plain tree of Markdown and assets. Decides; writes nothing."""

from pipeline.build.compose.tree import Given, Tree, compose, compose_one

__all__ = ["Given", "Tree", "compose", "compose_one"]

"""Why a page has to be rendered: a table."""

import pytest

from pipeline.build.render.plan import Notes, Tree, Why, why
from pipeline.build.shelf import Made

_TREE = Tree({"a/index.md": "s1", "a/foto.jpg": "f", "b/index.md": "s2"}, "tanah")
_KNOWN = Made("h", "", list(Notes("tanah", "s1", ["a/foto.jpg"], ["a/lain.jpg"], None)))


def _notes(**changes: object) -> Made:
    return Made("h", "", list(Notes(*_KNOWN.notes)._replace(**changes)))


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        (_KNOWN, Why.SAME),
        (None, Why.NEW),
        (Made("h"), Why.NEW),
        (_notes(source="s0"), Why.SOURCE),
        (_notes(ground="tanah lain"), Why.GROUND),
        (_notes(found=["a/hilang.jpg"]), Why.LINKS),
        (_notes(absent=["b/index.md"]), Why.LINKS),
    ],
    ids=["same", "no HTML", "no notes", "source", "ground", "link broke", "link came"],
)
def test_why(made: Made | None, reason: Why) -> None:
    assert why("a/index.md", _TREE, made, frozenset(_TREE.digests)) is reason

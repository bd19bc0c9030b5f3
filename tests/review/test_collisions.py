"""Names that collide elsewhere, held against a plain reading of all pairs."""

import unicodedata
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.review.collisions import collisions

_NAMES = st.lists(st.sampled_from("aAbBéÉ").map(str), min_size=1, max_size=2).map("".join)
_PATHS = st.lists(_NAMES, min_size=1, max_size=3).map("/".join)


def by_pairs(paths: set[str], added: frozenset[str]) -> set[frozenset[str]]:
    def folders(group: set[str] | frozenset[str]) -> set[str]:
        parts = [path.split("/") for path in group]
        return {"/".join(p[:n]) for p in parts for n in range(1, len(p) + 1)}

    def fold(name: str) -> str:
        return unicodedata.normalize("NFC", name).casefold()

    pairs = product(folders(added), folders(paths))
    return {frozenset((a, b)) for a, b in pairs if a != b and fold(a) == fold(b)}


@given(paths=st.sets(_PATHS, min_size=1, max_size=8), chosen=st.data())
def test_as_all_pairs_say(paths: set[str], chosen: st.DataObject) -> None:
    added = frozenset(chosen.draw(st.sets(st.sampled_from(sorted(paths)))))
    found = {frozenset(pair) for pair in collisions(paths, added)}
    assert found == by_pairs(paths, added)


@pytest.mark.parametrize(
    ("there", "added", "found"),
    [
        ("a/b.md", "a/B.md", ("a/B.md", "a/b.md")),
        ("A/b.md", "a/c.md", ("a", "A")),
        ("caf\u00e9.md", "cafe\u0301.md", ("cafe\u0301.md", "caf\u00e9.md")),
    ],
    ids=["a file", "a folder", "an accent"],
)
def test_one(there: str, added: str, found: tuple[str, str]) -> None:
    assert collisions([there, added], frozenset({added})) == (found,)

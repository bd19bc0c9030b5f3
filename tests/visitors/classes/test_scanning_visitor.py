import pytest

from pipeline.visitors.classes.scanning_visitor import scanning_visitor
from pipeline.visitors.part import Visitor


@pytest.mark.parametrize(
    ("visitor", "seen"),
    [
        (Visitor("a", 50, foreign=10), True),
        (Visitor("a", 50, foreign=9), False),
        (Visitor("a", 50, missing=40), True),
        (Visitor("a", 50, missing=29), False),
    ],
)
def test_it_is_seen_only_beyond_chance(visitor: Visitor, seen: bool) -> None:
    assert bool(list(scanning_visitor(visitor))) is seen

import pytest

from pipeline.visitors.classes.brute_force import brute_force
from pipeline.visitors.part import Visitor


@pytest.mark.parametrize(
    ("visitor", "seen"),
    [
        (Visitor("a", 50, sent_most=5), True),
        (Visitor("a", 50, sent_most=4), False),
        (Visitor("a", 1, sent_most=1, sent_along=50), True),
        (Visitor("a", 1, sent_along=50), False),
    ],
)
def test_it_is_seen_only_beyond_chance(visitor: Visitor, seen: bool) -> None:
    assert bool(list(brute_force(visitor))) is seen

import pytest

from pipeline.visitors.classes.flood import flood
from pipeline.visitors.part import Visitor


@pytest.mark.parametrize(
    ("visitor", "seen"),
    [
        (Visitor("a", 50, busiest_minute=600), True),
        (Visitor("a", 50, busiest_minute=599), False),
    ],
)
def test_it_is_seen_only_beyond_chance(visitor: Visitor, seen: bool) -> None:
    assert bool(list(flood(visitor))) is seen

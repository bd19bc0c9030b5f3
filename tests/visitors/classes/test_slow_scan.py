import pytest

from pipeline.visitors.classes.slow_scan import slow_scan
from pipeline.visitors.part import Visitor


@pytest.mark.parametrize(
    ("visitor", "seen"),
    [
        (Visitor("a", 50, foreign=6, foreign_days=3), True),
        (Visitor("a", 50, foreign=3, foreign_days=3), False),
        (Visitor("a", 50, foreign=6, foreign_days=2), False),
        (Visitor("a", 50, foreign=90, foreign_days=3), False),
    ],
)
def test_it_is_seen_only_beyond_chance(visitor: Visitor, seen: bool) -> None:
    assert bool(list(slow_scan(visitor))) is seen

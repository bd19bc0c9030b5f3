import pytest

from pipeline.visitors.classes.error_burst import error_burst
from pipeline.visitors.part import Hour


@pytest.mark.parametrize(
    ("hour", "seen"),
    [
        (Hour("2026-11-27", 9, 400, 20), True),
        (Hour("2026-11-27", 9, 401, 20), False),
        (Hour("2026-11-27", 9, 19, 19), False),
        (Hour("2026-11-27", 9, 400, 0), False),
    ],
)
def test_it_is_seen_only_beyond_chance(hour: Hour, seen: bool) -> None:
    assert bool(list(error_burst(hour))) is seen

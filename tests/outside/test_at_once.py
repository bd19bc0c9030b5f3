"""Many slow things at once; none keeps the others, and none keeps the process."""

import threading
from functools import partial

from pipeline.outside.at_once import all_at_once, tried


def test_two_hundred_run_side_by_side() -> None:
    """Each waits for all the others, so nothing comes back unless all run at the same time."""
    barrier = threading.Barrier(200)
    done = all_at_once({str(n): partial(barrier.wait, 60) for n in range(200)}, 60)
    assert sorted(value for value in done.values() if isinstance(value, int)) == list(range(200))


def test_what_never_ends_is_left_behind_and_what_raises_is_told() -> None:
    def fail() -> int:
        raise ValueError("rusak")

    forever = threading.Event()
    done = all_at_once({"lama": forever.wait, "rusak": fail, "baik": lambda: 1}, 0.5)
    forever.set()
    assert (done["lama"], done["baik"]) == (None, 1)
    assert isinstance(done["rusak"], ValueError)


def test_what_was_not_enough_is_tried_again() -> None:
    left = [1, 2, 3]
    assert tried(lambda: left.pop(0), lambda value: value == 2, 2) == 2
    assert left == [3]

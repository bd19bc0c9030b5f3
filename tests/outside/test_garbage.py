"""When Python looks for garbage: only at what is new, and as before when the work is through."""

import gc
import weakref
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest

from pipeline.outside import garbage


class _Ring:
    def __init__(self) -> None:
        self.itself = self


def _ring() -> "weakref.ref[_Ring]":
    return weakref.ref(_Ring())


@pytest.fixture(autouse=True)
def _untouched() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


def test_what_a_block_makes_and_drops_goes_while_it_runs() -> None:
    garbage.hardly_ever()
    before = gc.get_threshold()
    with garbage.of_the_block():
        dropped = _ring()
        kept = [[] for _ in range(500_000)]
        assert dropped() is None
    assert (len(kept), gc.get_threshold(), gc.get_freeze_count()) == (500_000, before, 0)


def test_what_was_there_before_a_block_is_not_looked_at_in_it() -> None:
    garbage.hardly_ever()
    dropped = _ring()
    with garbage.of_the_block():
        gc.collect()
        assert dropped() is not None
    gc.collect()
    assert dropped() is None


_BLOCKS: list[Callable[[], AbstractContextManager[None]]] = [garbage.of_the_block, garbage.later]


@pytest.mark.parametrize("block", _BLOCKS)
def test_a_block_that_fails_leaves_things_as_they_were(
    block: Callable[[], AbstractContextManager[None]],
) -> None:
    before = gc.get_threshold()
    with pytest.raises(OSError, match="penuh"), block():
        raise OSError("penuh")
    assert gc.get_threshold() == before


def test_garbage_is_looked_for_once_when_a_block_is_through() -> None:
    with garbage.later():
        dropped = _ring()
        assert dropped() is not None
    assert dropped() is None
    assert gc.get_freeze_count() > 0

"""One thing is done while another waits, and both have ended afterwards."""

from threading import Event

import pytest

from pipeline.flows.reviewing.beside import beside


def test_both_are_at_work_at_once() -> None:
    begun, may_end = Event(), Event()

    def work() -> None:
        begun.set()
        assert may_end.wait(10)

    with beside(work):
        assert begun.wait(10)
        may_end.set()


def test_the_work_has_ended_when_the_block_has() -> None:
    done = []
    with beside(lambda: done.append(True)):
        pass
    assert done == [True]


def test_the_work_has_ended_when_the_block_fails() -> None:
    done = []
    with pytest.raises(KeyError), beside(lambda: done.append(True)):
        raise KeyError("sesuatu")
    assert done == [True]

"""Work beside this process: its answer, or word that there is none; nothing of it stays."""

import os
import time

import pytest

from pipeline.outside.beside import Beside


def _raise() -> bytes:
    raise OSError("tidak terbaca")


def _sleep() -> bytes:
    time.sleep(60)
    return b""


def test_a_long_answer_comes_whole() -> None:
    with Beside(lambda: b"x" * 10**6) as beside:
        assert beside.answer() == b"x" * 10**6


def test_an_answer_is_ready_once_it_comes() -> None:
    reader, writer = os.pipe()
    with Beside(lambda: os.read(reader, 1)) as beside:
        assert not beside.ready()
        os.write(writer, b"x")
        while not beside.ready():
            time.sleep(0.01)
        assert beside.answer() == b"x"
    os.close(reader)
    os.close(writer)


def test_one_that_dies_is_ready_without_an_answer() -> None:
    with Beside(_raise) as beside:
        while not beside.ready():
            time.sleep(0.01)
        assert beside.answer() is None


def test_one_that_fails_has_no_answer() -> None:
    with Beside(_raise) as beside:
        assert beside.answer() is None


def test_one_that_nobody_asks_ends_with_the_block() -> None:
    began = time.monotonic()
    with Beside(_sleep) as beside:
        pass
    assert time.monotonic() - began < 30
    with pytest.raises(ProcessLookupError):
        os.kill(beside._child, 0)

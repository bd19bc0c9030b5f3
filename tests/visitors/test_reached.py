"""A log is known again by what stands in it, whatever it is called and however it grew."""

from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from pipeline.visitors.reached import AGAIN, begin, is_packed, known_again, reached_at

_LINES = b"".join(b"%06d baris log\n" % number for number in range(20_000))


def _piece(data: bytes, start: int, end: int) -> bytes:
    return data[start:end]


@given(st.integers(1, len(_LINES)), st.integers(0, 5000))
def test_what_only_grew_is_known_and_read_on_at_the_start_of_a_line(done: int, more: int) -> None:
    last = reached_at(partial(_piece, _LINES[:done]), done)
    grown = partial(_piece, _LINES[: done + more])
    assert known_again([last], grown, min(done + more, len(_LINES))) == last
    start = begin(last, grown)
    assert start <= done
    assert start == 0 or _LINES[start - 1 : start] == b"\n"
    assert start >= done - AGAIN


def test_what_was_cut_or_is_another_is_not_known() -> None:
    last = reached_at(partial(_piece, _LINES), len(_LINES))
    other = b"X" + _LINES[1:]
    changed = _LINES[:-5] + b"lain\n"
    for data in (other, changed, _LINES[:100], b""):
        assert known_again([last], partial(_piece, data), len(data)) is None


def test_the_furthest_of_several_is_taken() -> None:
    whole = partial(_piece, _LINES)
    near, far = reached_at(whole, 180), reached_at(whole, 90_000)
    assert known_again([near, far], whole, len(_LINES)) == far
    assert known_again([near, far], partial(_piece, _LINES[:200]), 200) == near


def test_packed_logs_are_told_by_how_they_begin() -> None:
    assert is_packed(b"\x1f\x8b\x08")
    assert is_packed(b"\x28\xb5\x2f\xfd")
    assert not is_packed(b"203.")

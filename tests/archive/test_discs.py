"""What lies on which disc: every byte once, no disc too full, and a list that guards itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.archive.discs import Piece, read, split, taken_by, written

_ROOM = 64 * 2048
_PATHS = st.text(st.characters(blacklist_categories=("Cs",)), min_size=1, max_size=12)


@given(st.dictionaries(_PATHS, st.integers(0, 5 * _ROOM), max_size=12))
def test_every_byte_lies_on_one_disc_and_no_disc_is_too_full(sizes: dict[str, int]) -> None:
    pieces = split(sizes, _ROOM)
    used: dict[int, int] = {}
    for each in pieces:
        used[each.disc] = used.get(each.disc, 0) + taken_by(each.size)
    assert all(taken <= _ROOM for taken in used.values())
    for path, size in sizes.items():
        own = [each for each in pieces if each.path == path]
        assert [each.number for each in own] == list(range(1, own[0].of + 1))
        ends = [each.start + each.size for each in own]
        assert [each.start for each in own] == [0, *ends[:-1]]
        assert ends[-1] == size
    assert sorted(used) == list(range(1, len(used) + 1))


@given(st.dictionaries(_PATHS, st.integers(0, 5 * _ROOM), max_size=5), st.data())
def test_a_list_comes_back_and_one_flipped_bit_in_it_is_seen(
    sizes: dict[str, int], data: st.DataObject
) -> None:
    pieces = split(sizes, _ROOM)
    raw = written(pieces)
    told = [(p.path, p.disc, p.size, p.number, p.of) for p in pieces]
    assert [(p.path, p.disc, p.size, p.number, p.of) for p in read(raw)] == told
    at, bit = data.draw(st.integers(0, len(raw) - 1)), data.draw(st.integers(0, 7))
    with pytest.raises(ValueError, match="damaged"):
        read(raw[:at] + bytes([raw[at] ^ 1 << bit]) + raw[at + 1 :])


def test_a_piece_is_named_after_its_file() -> None:
    assert [Piece("a/b", 1, 1).name, Piece("a/b", 1, 1, number=2, of=3).name] == ["a/b", "a/b.002"]


def test_a_disc_without_room_is_refused() -> None:
    with pytest.raises(ValueError, match="no room"):
        split({"a": 1}, 2048)

"""The lines that say how copied files stood: whole ones come back, cut ones do not."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.archive.bag import write
from pipeline.archive.states import State, line, lines, read

_PATHS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1)
_STATES = st.lists(
    st.builds(
        State,
        path=_PATHS,
        size=st.integers(0, 2**60),
        changed=st.integers(0, 2**62),
        sha256=st.text("0123456789abcdef", min_size=64, max_size=64),
    ),
    unique_by=lambda each: each.path,
)


@given(_STATES)
def test_what_was_written_is_read(states: list[State]) -> None:
    assert read(lines(states)) == {each.path: each for each in states}


@given(_STATES.filter(bool), st.data())
def test_a_line_that_was_cut_off_is_left_out(states: list[State], data: st.DataObject) -> None:
    last = line(states[-1]).encode()
    cut = data.draw(st.integers(0, len(last) - 2))
    begun = b"".join(line(each).encode() for each in states[:-1])
    assert set(read(begun + last[:cut])) == {each.path for each in states[:-1]}


@given(st.dictionaries(_PATHS, st.text("0123456789abcdef", min_size=64, max_size=64)))
def test_a_manifest_comes_back_whatever_the_names_are(sums: dict[str, str]) -> None:
    assert write.rows_of(write.manifest(sums)) == sums

"""How steps are cut into what a server's programs can take."""

import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.outside.hosting.by_shell import heads_of
from pipeline.outside.hosting.shell import _in_turns, _turn
from pipeline.outside.hosting.steps import levels

_NAMES = st.lists(
    st.binary(min_size=1, max_size=60).map(lambda name: name.replace(b"\0", b"-")), min_size=1
)


@pytest.mark.parametrize(
    ("there", "new", "heads"),
    [
        ("rilis/1/a/b", "rilis/2/a/b", ("rilis/1", "rilis/2")),
        ("a", "b/a", ("", "b")),
        ("a/b", "b", ("a", "")),
        ("a/b", "a/c", None),
        ("a/b", "a/b", None),
        ("x/ab", "y/b", None),
    ],
)
def test_paths_that_go_on_alike_have_heads(
    there: str, new: str, heads: tuple[str, str] | None
) -> None:
    assert heads_of(there, new) == heads


def test_folders_come_after_those_above_them() -> None:
    assert levels(("a/b/c", "d", "a/e")) == [["a", "d"], ["a/b", "a/e"], ["a/b/c"]]


@given(names=_NAMES, first=_NAMES)
def test_every_turn_begins_with_the_same_and_no_name_is_lost(
    names: list[bytes], first: list[bytes]
) -> None:
    turn = _turn(names, first)
    given_out = list(_in_turns(names, first, turn))
    size = len(first) + turn
    turns = [given_out[start : start + size] for start in range(0, len(given_out), size)]
    assert all(each[: len(first)] == first for each in turns)
    assert [name for each in turns for name in each[len(first) :]] == names
    assert all(sum(len(name) + 1 for name in each) <= 110_000 for each in turns)


def test_xargs_takes_the_largest_turn_whole() -> None:
    names = [b"x" * 4000 + b"%d" % n for n in range(100)]
    turn = _turn(names, [])
    given_out = b"".join(name + b"\0" for name in _in_turns(names, [], turn))
    command = ["xargs", "-0", "-x", "-n", str(turn), "sh", "-c", "echo $#", "sh"]
    done = subprocess.run(command, input=given_out, capture_output=True, check=True)
    assert sum(map(int, done.stdout.split())) == len(names)
    assert int(done.stdout.split()[0]) == turn

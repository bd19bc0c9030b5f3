"""How steps are cut into what a server's programs can take."""

import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.outside.hosting.by_shell import _REMOVE_FOLDERS, heads_of
from pipeline.outside.hosting.steps import levels
from pipeline.outside.hosting.turns import in_commands, in_turns, turn_of

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


@given(names=_NAMES, first=_NAMES, last=_NAMES)
def test_every_turn_begins_and_ends_with_the_same_and_no_name_is_lost(
    names: list[bytes], first: list[bytes], last: list[bytes]
) -> None:
    turn = turn_of(names, [*first, *last])
    given_out = list(in_turns(names, turn, first, last))
    size = len(first) + turn + len(last)
    turns = [given_out[start : start + size] for start in range(0, len(given_out), size)]
    assert all(each[: len(first)] == first and each[-len(last) :] == last for each in turns)
    assert [name for each in turns for name in each[len(first) : -len(last)]] == names
    assert all(sum(len(name) + 1 for name in each) <= 110_000 for each in turns)


def test_xargs_takes_the_largest_turn_whole() -> None:
    names = [b"x" * 4000 + b"%d" % n for n in range(100)]
    todo, given_out = in_commands("echo $#", names)
    done = subprocess.run(["sh", "-c", todo], input=given_out, capture_output=True, check=True)
    assert sum(map(int, done.stdout.split())) == len(names)
    assert int(done.stdout.split()[0]) == turn_of(names)


def test_nothing_is_removed_by_a_list_that_was_cut_short(tmp_path: Path) -> None:
    """The last name of a list that a broken link cut may be another one: a folder above, here."""
    names = [tmp_path / "a", tmp_path / "a/b", tmp_path / "a/b/c"]
    names[-1].mkdir(parents=True)
    end = [os.fsencode(tmp_path / "akhir")]
    todo, given_out = in_commands(_REMOVE_FOLDERS, [os.fsencode(names[-1])], end, end)
    for cut in range(len(given_out) - 1):
        subprocess.run(["sh", "-c", todo], input=given_out[:cut], capture_output=True, check=False)
        assert all(name.is_dir() for name in names), given_out[:cut]
    subprocess.run(["sh", "-c", todo], input=given_out, check=True)
    assert [name.exists() for name in names] == [True, True, False]

"""How a folder differs from what is known of it tells, with what is known, all that is there."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from pipeline.build.differing import as_json, differing, from_json, listing
from pipeline.build.files import Listing, State, listing_of, remove_others

_NAMES = st.text(st.sampled_from("ab/\udcff"), min_size=1, max_size=4)
_STATES = st.builds(State, *[st.integers(0, 2)] * 3)
_FILES = st.dictionaries(_NAMES, _STATES, max_size=6)


@given(known=_FILES, there=_FILES, bare=st.lists(_NAMES, max_size=2))
def test_what_is_known_and_what_differs_make_the_whole(
    known: dict[str, State], there: dict[str, State], bare: list[str]
) -> None:
    found = differing(known, Listing(there, bare))
    [(name, told)] = from_json(as_json({"docs": found})).items()
    assert (name, listing(known, told)) == ("docs", Listing(there, bare))


@given(same=_FILES)
def test_of_what_is_as_known_nothing_is_told(same: dict[str, State]) -> None:
    assert differing(same, Listing(same, [])) == ({}, [], [])


def test_folders_that_hold_no_file_are_told_and_removed(tmp_path: Path) -> None:
    (tmp_path / "a/b/kosong").mkdir(parents=True)
    (tmp_path / "a/c").mkdir()
    for path in ("a/c/isi.txt", "lain.txt"):
        (tmp_path / path).write_text("isi", "utf-8")
    found = listing_of(tmp_path)
    assert (sorted(found.files), sorted(found.bare)) == (
        ["a/c/isi.txt", "lain.txt"],
        ["a/b", "a/b/kosong"],
    )
    remove_others(tmp_path, found, {"lain.txt"})
    assert [each.name for each in tmp_path.iterdir()] == ["lain.txt"]

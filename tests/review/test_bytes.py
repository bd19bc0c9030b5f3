"""An approval binds bytes: changing any byte or any path of an approved change voids it."""

import datetime as dt
from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pipeline.flows.reviewing.gate import gate
from pipeline.outside.git_writing import Author, commit_files
from pipeline.review.change import Change, Commit, Entry, ItemChange
from pipeline.review.claims import Claim
from tests.conftest import SOAK
from tests.review.cases import FOLDER, INDEX, approval, codes, side
from tests.review.courthouse import ORDINARY, WRITER, Courthouse, with_photo

_WHO = (("editor", "editor"), ("pj-informasi", "information_officer"))
_TEXTS = st.text(max_size=4)
_NAMES = st.text("abc", min_size=1, max_size=3)
_SIDES = st.one_of(st.none(), _TEXTS)
_FILES = st.dictionaries(_NAMES, st.tuples(_SIDES, _SIDES), min_size=1, max_size=4)


def as_change(files: dict[str, tuple[str | None, str | None]]) -> Change:
    """A change of one item; each file has an old and a new text, None where it is not there."""
    entries = [
        Entry(
            INDEX if name == "a" else f"{FOLDER}/{name}.txt",
            None if old is None else side(old),
            None if new is None else side(new),
        )
        for name, (old, new) in sorted(files.items())
        if old != new
    ]
    paths = frozenset(entry.path for entry in entries)
    return Change(
        entries=tuple(entries),
        commits=(Commit("c" * 40, "penulis-hukum", paths=paths),),
        items={FOLDER: ItemChange(None, Claim("biasa", author="penulis-hukum"))},
        folders=dict.fromkeys(paths, FOLDER),
    )


@given(seen=_FILES, pushed=_FILES)
def test_an_approval_holds_for_exactly_what_was_seen(
    seen: dict[str, tuple[str | None, str | None]],
    pushed: dict[str, tuple[str | None, str | None]],
) -> None:
    approved, asked = as_change(seen), as_change(pushed)
    assume(approved.entries and asked.entries)
    said = [approval(approved, *who) for who in _WHO]
    same = {e.path: e.bytes for e in approved.entries} == {e.path: e.bytes for e in asked.entries}
    assert (codes(asked, said) == []) == same


@given(seen=_FILES, extra=_NAMES, text=_TEXTS)
def test_one_path_more_voids_it(
    seen: dict[str, tuple[str | None, str | None]], extra: str, text: str
) -> None:
    approved = as_change(seen)
    assume(approved.entries)
    path = f"{FOLDER}/lagi-{extra}.txt"
    grown = replace(
        approved,
        entries=(*approved.entries, Entry(path, None, side(text))),
        folders={**approved.folders, path: FOLDER},
    )
    said = [approval(approved, *who) for who in _WHO]
    assert "REV002" in codes(grown, said)


def test_any_byte_and_any_path_of_an_approved_push(house: Courthouse) -> None:
    """The same with real commits and signatures, read back by the gate."""
    files = with_photo()
    house.commit(files)
    content = {path: (house.clone / path).read_bytes() for path in files}
    house.approve(*ORDINARY)
    head = house.git("rev-parse", "HEAD").strip()
    author = Author(WRITER, f"{WRITER}@x", house.key(WRITER))

    def judged(commit: str) -> list[str]:
        found = gate(house.clone, "origin/main", commit, dt.datetime.now(dt.UTC))
        return [each.code for each in found.reasons]

    @settings(max_examples=200 if SOAK else 8, deadline=None)
    @given(path=st.sampled_from(sorted(content)), at=st.integers(0, 2000), bit=st.integers(0, 6))
    def one_bit(path: str, at: int, bit: int) -> None:
        raw = bytearray(content[path])
        raw[at % len(raw)] ^= 1 << bit
        changed = commit_files(house.clone, head, {path: bytes(raw)}, "Ubah", author)
        assert set(judged(changed)) & {"REV002", "REV019", "REV001"}

    @settings(max_examples=50 if SOAK else 4, deadline=None)
    @given(path=st.sampled_from(sorted(content)), name=st.text("abc", min_size=1, max_size=3))
    def one_path(path: str, name: str) -> None:
        moved = f"{path.rpartition('/')[0]}/{name}"
        files = {path: None, moved: content[path]}
        changed = commit_files(house.clone, head, files, "Pindah", author)
        assert set(judged(changed)) & {"REV002", "REV019", "REV001"}

    assert judged(head) == []
    one_bit()
    one_path()

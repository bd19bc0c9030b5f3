"""Versions of items, told from what each move of main changed: tables, and what always holds."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.archive.history import ITEM, Arrived, Version, latest, owner, versions

START = dt.datetime(2026, 9, 5, tzinfo=dt.UTC)
A, B = "content/halaman/a", "content/halaman/a/b"


def _move(number: int, **changes: str | None) -> Arrived:
    paths = {
        "a": f"{A}/{ITEM}",
        "foto": f"{A}/foto/01.jpg",
        "b": f"{B}/{ITEM}",
        "doc": f"{B}/x.pdf",
    }
    told = {paths[name]: made for name, made in changes.items()}
    return Arrived(f"{number:040x}", START + dt.timedelta(days=number), told)


def _told(*moves: Arrived) -> list[tuple[str, int, list[str]]]:
    found = versions(moves)
    return [(each.folder, int(each.commit, 16), sorted(each.files.values())) for each in found]


@pytest.mark.parametrize(
    ("moves", "wanted"),
    [
        ([_move(0, a="1")], [(A, 0, ["1"])]),
        ([_move(0, a="1"), _move(1, a="2")], [(A, 0, ["1"]), (A, 1, ["2"])]),
        ([_move(0, a="1"), _move(1, foto="f")], [(A, 0, ["1"]), (A, 1, ["1", "f"])]),
        ([_move(0, a="1", foto="f"), _move(1, foto=None)], [(A, 0, ["1", "f"]), (A, 1, ["1"])]),
        ([_move(0, a="1", b="2", doc="d")], [(A, 0, ["1"]), (B, 0, ["2", "d"])]),
        ([_move(0, a="1", b="2"), _move(1, doc="d")],
         [(A, 0, ["1"]), (B, 0, ["2"]), (B, 1, ["2", "d"])]),
        ([_move(0, a="1"), _move(1, a=None)], [(A, 0, ["1"])]),
        ([_move(0, a="1"), _move(1, a=None), _move(2, a="3")], [(A, 0, ["1"]), (A, 2, ["3"])]),
        ([_move(0, doc="d")], []),
    ],
    ids=["new", "changed", "photo-added", "photo-gone", "item-below-item", "file-of-the-inner",
         "removed", "back-again", "no-item"],
)  # fmt: skip
def test_versions(moves: list[Arrived], wanted: list[tuple[str, int, list[str]]]) -> None:
    assert _told(*moves) == wanted


def test_a_version_knows_when_its_item_came_first() -> None:
    found = list(versions([_move(0, a="1"), _move(40, a="2")]))
    assert [each.first for each in found] == [START, START]
    assert latest(found)[A].id == f"{A}@{40:040x}"[: len(A) + 11]


_CHANGES = st.dictionaries(
    st.sampled_from(["a", "b", "foto", "doc"]),
    st.one_of(st.none(), st.sampled_from("1234")),
    min_size=1,
)


@given(st.lists(_CHANGES, max_size=12))
def test_whatever_changes_the_last_versions_are_what_lies_there(
    changes: list[dict[str, str | None]],
) -> None:
    moves = [_move(number, **each) for number, each in enumerate(changes)]
    there: dict[str, str] = {}
    for move in moves:
        for path, made in move.changes.items():
            there.pop(path, None)
            there.update({path: made} if made is not None else {})
    newest: dict[str, Version] = latest(versions(moves))
    for path, made in there.items():
        folder = owner(path, there)
        assert folder is None or newest[folder].files[path] == made

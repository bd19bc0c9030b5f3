"""What may be done next, what is owed, and by what texts are known again."""

import datetime as dt

import pytest

from pipeline.erasing.state import Place, State, decoded, encoded, hashed, places_for

_AT = dt.datetime(2026, 11, 20, 6, 0, tzinfo=dt.UTC)
_SALT = "00" * 16


def state(*done: str) -> State:
    places = places_for(["lokal"], [("lokal", False), ("cakram", True)], ["dulu"])
    return State(
        id="20261120T060000Z",
        at=_AT,
        item="content/berita/2026/11/baru",
        ground="personal_data",
        decision="content/persetujuan/x.json",
        salt=_SALT,
        texts=hashed(["Nama  Orang"], _SALT),
        digests=(),
        places=tuple(
            each.model_copy(update={"done": _AT}) if each.name in done else each for each in places
        ),
    )


_FIRST = ("riwayat", "komputer ini", "arsip")
_REST = ("rilis:lokal", "cadangan:lokal", "cadangan:cakram", "cakram:cakram", "tempat lama:dulu")


@pytest.mark.parametrize(
    ("done", "coming"),
    [
        pytest.param((), ("riwayat",), id="history first"),
        pytest.param(("riwayat",), ("komputer ini",), id="then this machine"),
        pytest.param(_FIRST[:2], ("arsip",), id="then the archive"),
        pytest.param(_FIRST, _REST, id="then everything else"),
        pytest.param((*_FIRST, *_REST[:3]), _REST[3:], id="what is left"),
        pytest.param((*_FIRST, *_REST), (), id="nothing but the proof"),
    ],
)
def test_what_comes_next(done: tuple[str, ...], coming: tuple[str, ...]) -> None:
    told = state(*done)
    assert tuple(each.name for each in told.next_ones()) == coming
    assert told.only_proof_left is (coming == ())
    assert len(told.owing) + len(done) == len(told.places)


def test_texts_are_known_again_and_not_kept() -> None:
    told = state()
    assert told.fits(["Nama Orang"])
    assert not told.fits(["Nama Lain"])
    assert b"Nama" not in encoded(told)
    assert decoded(encoded(told)) == told


def test_a_place_tells_kind_and_name() -> None:
    assert (Place(name="cadangan:luar").kind, Place(name="cadangan:luar").which) == (
        "cadangan",
        "luar",
    )
    assert Place(name="arsip").which == ""

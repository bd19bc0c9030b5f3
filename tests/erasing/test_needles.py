"""A text is recognised in the forms in which files hold it, and leaves each spelling by another
word."""

import html
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.erasing.needles import Needles
from pipeline.erasing.placeholder import placeholder

_NAME = "Wira Éka Sandi"
_NEEDLES = Needles((_NAME,), key=b"kunci")
_FORMS = {
    "plain": _NAME.encode(),
    "upper": _NAME.upper().encode(),
    "lower": _NAME.lower().encode(),
    "over two lines": b"Wira\n  \xc3\x89ka Sandi",
    "hard blanks": "Wira\u00a0Éka\u00a0Sandi".encode(),
    "decomposed": "Wira E\u0301ka Sandi".encode(),
    "percent": quote(_NAME).encode(),
    "all percent": "".join(f"%{byte:02x}" for byte in _NAME.encode()).encode(),
    "form": quote_plus(_NAME).encode(),
    "address": "wira-éka-sandi".encode(),
    "file name": "Wira_Éka_Sandi".encode(),
    "entities": "".join(f"&#{ord(c)};" for c in _NAME).encode(),
    "hex entities": "".join(f"&#x{ord(c):x};" for c in _NAME).encode(),
    "named entity": html.unescape("Wira ").encode() + b"&Eacute;ka&nbsp;Sandi",
    "json": b"Wira \\u00c9ka Sandi",
    "utf-16 little": _NAME.encode("utf-16-le"),
    "utf-16 big": _NAME.encode("utf-16-be"),
}
_OTHERS = ("Wira Eka", "Sandi Éka Wira", "Wiraswasta Éka", "", "Wira\n\n\nSandi")


@pytest.mark.parametrize("form", [pytest.param(raw, id=name) for name, raw in _FORMS.items()])
def test_each_form_is_recognised_and_goes(form: bytes) -> None:
    raw = b"Hadir " + form + b" kemarin."
    assert _NEEDLES.holds(raw)
    made = _NEEDLES.without(raw)
    assert made is None or not _NEEDLES.holds(made)


@pytest.mark.parametrize("text", _OTHERS)
def test_other_words_stay(text: str) -> None:
    raw = f"Hadir {text} kemarin.".encode()
    assert not _NEEDLES.holds(raw)
    assert _NEEDLES.without(raw) == raw


def test_what_stands_there_tells_spellings_apart_and_needs_the_key() -> None:
    one, other = (_NEEDLES.without(raw) for raw in (_NAME.encode(), _NAME.upper().encode()))
    assert one != other
    assert Needles((_NAME,), key=b"lain").without(_NAME.encode()) != one


@given(st.binary(max_size=200))
def test_a_file_is_known_by_its_hash_alone(raw: bytes) -> None:
    known = Needles((), frozenset({"0" * 64}))
    assert not known.holds(raw)
    assert known.without(raw) == raw


def test_two_versions_stay_two() -> None:
    assert placeholder("x", "a" * 64, 1) != placeholder("x", "b" * 64, 1)

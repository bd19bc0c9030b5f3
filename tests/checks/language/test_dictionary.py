"""The dictionary's quick look, beside looking up every word in its place."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.checks.language.dictionary import Dictionary, open_dictionary
from pipeline.checks.language.prose import Passage
from pipeline.checks.rules.unknown_word import _SMALL, _known, may_hold_unknown
from pipeline.outside.dictionaries import dictionaries
from tests.conftest import missing

PIECES = st.sampled_from(
    (
        *("sidang", "Sidang", "pengadlan", "Pengadlan", "do'akan", "qz'akan", "Qz'xyzzy", "di"),
        *("kata-kata", "kata-qxqx", "jumat’xyzzy", "qxqx.id", "1", "@", "-", "'", "’"),
        *("  ", ", ", ". ", "\n"),
    )
)


@pytest.fixture(scope="module")
def dictionary() -> Dictionary:
    found = open_dictionary(dictionaries())
    if found is None:
        missing("hunspell-id")
    assert found is not None
    return found


@given(st.lists(PIECES, max_size=8), st.sampled_from(["", " "]))
def test_the_quick_look_misses_nothing(dictionary: Dictionary, parts: list[str], gap: str) -> None:
    passage = Passage(gap.join(parts), ())
    unknown = [m[0] for m in _SMALL.finditer(passage.text) if not _known(m[0], dictionary)]
    assert may_hold_unknown(passage, dictionary) or not unknown


def test_the_quick_look_spares_what_is_known(dictionary: Dictionary) -> None:
    passage = Passage("Sidang dibuka. Kata Kahayan dan Qxqx tetap nama.", ())
    assert not may_hold_unknown(passage, dictionary)
    assert re.search(_SMALL, passage.text)


def test_only_what_is_unknown_is_returned(dictionary: Dictionary) -> None:
    words = frozenset({"sidang", "pengadlan"})
    assert dictionary.unknown(words) == {"pengadlan"}
    assert dictionary.unknown(words) == {"pengadlan"}
    assert dictionary.unknown(frozenset({"sidang"})) == frozenset()

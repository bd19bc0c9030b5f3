"""Words of gambling on what is not as published."""

import pytest

from pipeline.monitor.integrity.advert import Words
from pipeline.monitor.integrity.seen import Seen
from pipeline.monitor.probes.gambling_served import judge
from pipeline.monitor.result import State
from tests.monitor.integrity.looks import odd, seen, stranger

_HIDDEN = Words(hidden=frozenset({"gacor"}))
_SHOWN = Words(shown=frozenset({"gacor"}))
_SOME = Words(shown=frozenset({"gacor", "maxwin"}), head=frozenset({"gacor"}))


@pytest.mark.parametrize(
    ("look", "words"),
    [
        (seen(odd(words=_HIDDEN)), "/berita/ (tersembunyi: gacor)"),
        (seen(strangers=(stranger(words=_SOME),)), "/slot/ (di judul atau ringkasan: gacor"),
        (seen(anything=stranger("/x/", words=_HIDDEN)), "/x/"),
        (seen(odd(words=_HIDDEN), strangers=(stranger(words=_SOME),)), "Juga di 1 jawaban lain"),
    ],
)
def test_an_advertisement_is_told_with_its_words(look: Seen, words: str) -> None:
    found = judge(look)
    assert (found.state, words in found.reason) == (State.BAD, True), found.reason


def test_one_word_in_sight_is_no_advertisement() -> None:
    assert judge(seen(odd(words=_SHOWN))).state is State.OK

"""Answers where the site has nothing."""

import pytest

from pipeline.monitor.integrity.advert import Words
from pipeline.monitor.integrity.seen import Seen
from pipeline.monitor.probes.stranger_answered import judge
from pipeline.monitor.result import State
from tests.monitor.integrity.looks import seen, stranger

_WORDS = Words(hidden=frozenset({"togel"}))
_NOBODY = "/0123456789/"


@pytest.mark.parametrize(
    ("look", "state"),
    [
        (seen(), State.OK),
        (seen(strangers=(stranger(),)), State.BAD),
        (seen(anything=stranger(_NOBODY)), State.WARN),
        (seen(anything=stranger(_NOBODY, away="https://lain.example/")), State.BAD),
        (seen(anything=stranger(_NOBODY, words=_WORDS)), State.BAD),
    ],
    ids=["none", "one", "anything", "anything-led-away", "anything-advertised"],
)
def test_how_strange_addresses_stand(look: Seen, state: State) -> None:
    assert judge(look).state is state

"""The lists of words are asked about text in lower case, and so hold nothing else."""

import re
from importlib import resources

import pytest

from pipeline.visitors.agents import BOT, asker_of
from pipeline.visitors.classify import codes_of
from pipeline.visitors.lists import words_of
from pipeline.visitors.part import AGENT, TARGET, Part

_NAMES = sorted(
    file.name.removesuffix(".txt")
    for file in resources.files("pipeline.visitors").joinpath("words").iterdir()
)


@pytest.mark.parametrize("name", sorted(set(_NAMES) - {"browsers", "crawlers"}))
def test_no_pattern_waits_for_a_capital_letter(name: str) -> None:
    assert words_of(name)
    for word in words_of(name):
        assert not re.search(r"(?<!\\)[A-Z]", word), word


def test_capital_letters_hide_nothing() -> None:
    assert codes_of(Part(TARGET, "/?id=1%20UNION%20SELECT%20Sandi", "GET", answered=True))
    assert codes_of(Part(AGENT, "SQLMap/1.0"))
    assert codes_of(Part(TARGET, "\\x16\\X03", "", answered=False))
    assert asker_of("Mozilla/5.0 (X11; Linux) CURL/8").kind == BOT

"""No regular expression of the checks can be made to take for ever by what somebody writes."""

import re

import pytest

import pipeline.checks
import pipeline.content
from tests.checks.slow_patterns import Used, patterns_of, seconds

PATTERNS = patterns_of(pipeline.checks) | {
    name: used for name, used in patterns_of(pipeline.content).items() if "case_numbers" in name
}
ENOUGH = 0.2


@pytest.mark.parametrize("name", PATTERNS)
def test_no_pattern_blows_up(name: str) -> None:
    assert seconds(PATTERNS[name], ENOUGH) < ENOUGH


@pytest.mark.parametrize(
    "pattern",
    [
        pytest.param(r"(a+)+$", id="nested"),
        pytest.param(r"(?:\d|\d\d)*x", id="overlapping branches"),
        pytest.param(r"(\w+\s?)*:", id="words"),
        pytest.param(r"[a-z]+@[a-z]+", id="a start at every letter"),
    ],
)
def test_the_guard_sees_one_that_does(pattern: str) -> None:
    assert seconds(Used(re.compile(pattern), at_start=False), ENOUGH) >= ENOUGH


def test_the_patterns_are_found() -> None:
    assert len(PATTERNS) > 50
    assert any("identity_numbers" in name for name in PATTERNS)
    assert any("guarded" in name for name in PATTERNS)

"""Long texts that would hold a careless pattern up for hours are judged, and to their very end."""

import pytest

from pipeline.visitors.agents import BOT, asker_of
from pipeline.visitors.classify import codes_of
from pipeline.visitors.part import AGENT, REFERER, TARGET, Part

_LONG = 60_000
_UNITS = (
    *(
        "%0a",
        "%0a%20",
        "%09%0d%0a",
        "_",
        "__a",
        "'",
        "%22'",
        "=or'",
        "a",
        "a=a;",
        "or'",
        "=",
        "<%20",
    ),
    *("/", "/.", "/a-1-", "./", "?", "/??", "[", "((", "$_", "%25", "x-", "{{", "set_", "\\x0a"),
)


@pytest.mark.parametrize("unit", _UNITS)
def test_what_stands_behind_a_long_text_is_seen(unit: str) -> None:
    text = f"/?q={unit * (_LONG // len(unit))}&z=%3Cscript%3Ealert(1)%3C/script%3E"
    assert "VIS002" in codes_of(Part(TARGET, text))


@pytest.mark.parametrize(
    "unit", ["x-", "a.", "@a", "(a", "set_", "a/1 ", "compatible; ", "'", "android "]
)
def test_long_headers_are_judged_too(unit: str) -> None:
    text = unit * (_LONG // len(unit))
    assert asker_of(f"ular/1 {text}").kind == BOT
    assert "VIS003" in codes_of(Part(AGENT, f"{text}() {{ :; }}; /bin/ping"))
    assert codes_of(Part(REFERER, f"https://slot-gacor.example/{text}")) != ()

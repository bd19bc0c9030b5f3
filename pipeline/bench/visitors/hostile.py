"""Whether long hostile texts hold any pattern up: each against what repeats its own words."""

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import resources
from itertools import product

from pipeline.visitors import agents, decode, lines, part
from pipeline.visitors.lists import words_of
from pipeline.visitors.part import calm

SHORT, TIMES = 400, 4
_SIGNS = " \t\n/\\=;:'\"`()[]{}<>-_.?*%,&|$+#!@~^a0x"
_LITERAL = re.compile(r"(?<!\\)[a-z_]{2,12}")
_FLAGS = re.IGNORECASE | re.MULTILINE
_SLOW = 0.0005
_MOST = 5


@dataclass(frozen=True)
class Held:
    """A pattern with the text that holds it up most: seconds, and how these grow with its length.

    `growth` is how many times as long four times the text takes: about 4 where it is linear, 16
    where it is not; 0 where even the longest took too little time to tell.
    """

    name: str
    pattern: str
    text: str
    seconds: float
    growth: float


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield every pattern that a stranger's text meets, with the name of its place."""
    for file in resources.files("pipeline.visitors").joinpath("words").iterdir():
        name = file.name.removesuffix(".txt")
        if name not in ("browsers", "crawlers"):
            yield from ((name, re.compile(line, _FLAGS)) for line in words_of(name))
    for module in (agents, decode, lines, part):
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                yield f"{module.__name__.rpartition('.')[2]}.{name}", value


def hardest() -> Iterator[Held]:
    """Yield each pattern with the text that takes it longest."""
    for name, pattern in patterns():
        search = pattern.match if name.startswith("lines.") else pattern.search
        seconds, head, unit = max(
            (_seconds(search, head, unit, SHORT), head, unit) for head, unit in _texts(pattern)
        )
        growth = 0.0
        if seconds > _SLOW:
            growth = _seconds(search, head, unit, SHORT * TIMES) / seconds
        yield Held(name, pattern.pattern, f"{head}{unit}…", seconds, growth)


def _texts(pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Yield what is written once, and what is then repeated."""
    literals = list(dict.fromkeys(_LITERAL.findall(pattern.pattern.lower())))[:_MOST]
    signs = ["".join(pair) for pair in product(_SIGNS, repeat=2)]
    yield from (("", unit) for unit in (*_SIGNS, *signs))
    yield from (("", unit + sign) for unit in literals for sign in ("", " ", "=", "(", "/", "'"))
    yield from ((start + unit, sign) for unit in literals for sign in _SIGNS for start in ("", "="))
    yield from ((sign, other) for sign, other in product(_SIGNS, repeat=2))


def _seconds(search: Callable[[str], object], head: str, unit: str, length: int) -> float:
    text = calm(head + unit * (length // len(unit)) + "\x7f")
    began = time.process_time()
    search(text)
    return time.process_time() - began

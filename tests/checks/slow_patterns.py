"""Texts made to slow a regular expression down, from its own parts, and the time it takes on them.

Every repeat in a pattern is reached by an example of what stands before it, repeated far too often,
and then disappointed. What grows faster than the text shows itself in the time.
"""

import ast
import importlib
import pkgutil
import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from re import _constants as op
from re import _parser as parser
from types import ModuleType
from typing import Any

# Small steps first: what doubles with every letter must be stopped in time.
_LENGTHS = (*range(14, 32, 2), 40, 80, 400, 4_000, 16_000)
_DISAPPOINTED = "\x00"
_OFTEN = 5
_BY_CATEGORY = {
    op.CATEGORY_DIGIT: "1",
    op.CATEGORY_NOT_DIGIT: "a",
    op.CATEGORY_SPACE: " ",
    op.CATEGORY_NOT_SPACE: "a",
    op.CATEGORY_WORD: "a",
    op.CATEGORY_NOT_WORD: " ",
}
_AT_START = {"match", "fullmatch"}
_CALLS = {"compile", "search", "match", "fullmatch", "sub", "split", "findall", "finditer"}


@dataclass(frozen=True)
class Used:
    """A pattern, and whether it is only ever tried at the start of a text."""

    pattern: re.Pattern[str]
    at_start: bool


def patterns_of(package: ModuleType) -> dict[str, Used]:
    """Return every pattern of a package's modules: the compiled ones, and those in calls."""
    found: dict[str, Used] = {}
    for each in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        module = importlib.import_module(each.name)
        for used in (*_of_module(module), *_in_calls(module)):
            found.setdefault(f"{each.name}: {used.pattern.pattern[:60]}", used)
    return found


def _of_module(module: ModuleType) -> Iterator[Used]:
    source = Path(str(module.__file__)).read_text(encoding="utf-8")
    for name, value in vars(module).items():
        methods = set(re.findall(rf"\b{name}\.(\w+)\(", source))
        for pattern in _compiled([value]):
            yield Used(pattern, bool(methods) and methods <= _AT_START)


def _compiled(values: Iterable[Any]) -> Iterator[re.Pattern[str]]:
    for value in values:
        if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
            yield value
        elif isinstance(value, tuple | list | set | frozenset):
            yield from _compiled(value)
        elif isinstance(value, dict):
            yield from _compiled(value.values())


def _in_calls(module: ModuleType) -> Iterator[Used]:
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            named = isinstance(node.func.value, ast.Name) and node.func.value.id == "re"
            first = node.args[0]
            written = isinstance(first, ast.Constant) and isinstance(first.value, str)
            if named and written and node.func.attr in _CALLS:
                assert isinstance(first, ast.Constant)
                yield Used(re.compile(str(first.value)), node.func.attr in _AT_START)


def seconds(used: Used, enough: float) -> float:
    """Return the longest that a pattern takes on its worst texts; stops at `enough` seconds."""
    worst = 0.0
    for length in _LENGTHS:
        for before, unit in set(_attacks(used.pattern)):
            text = before + unit * (length // len(unit)) + _DISAPPOINTED
            took = _once(used, text)
            worst = max(worst, took if took < enough else min(took, _once(used, text)))
            if worst > enough:
                return worst
    return worst


def _once(used: Used, text: str) -> float:
    start = time.process_time()
    if used.at_start:
        used.pattern.match(text)
        used.pattern.fullmatch(text)
    else:
        for _ in used.pattern.finditer(text):
            pass
    return time.process_time() - start


def _attacks(pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    tree = parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)
    whole = _example(tree)
    for before, unit in _repeats(tree, ""):
        if unit:
            yield before, unit
            yield "", before + unit
    if whole:
        yield "", whole
        yield "", whole[:-1] or whole


def _repeats(tree: Any, before: str) -> Iterator[tuple[str, str]]:
    """Yield what leads to each repeat, and what it repeats."""
    for kind, value in tree:
        for inside in _parts(kind, value):
            yield from _repeats(inside, before)
        if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT) and value[1] >= _OFTEN:
            yield before, _example(value[2])
        before += _example([(kind, value)])


def _parts(kind: Any, value: Any) -> list[Any]:
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return [value[2]]
    if kind is op.SUBPATTERN:
        return [value[-1]]
    if kind is op.BRANCH:
        return list(value[1])
    if kind in (op.ASSERT, op.ASSERT_NOT):
        return [value[1]]
    return [value] if kind is op.ATOMIC_GROUP else []


def _example(tree: Any) -> str:
    return "".join(_example_of(kind, value) for kind, value in tree)


def _example_of(kind: Any, value: Any) -> str:
    if kind is op.LITERAL:
        return chr(value)
    if kind is op.NOT_LITERAL:
        return "a" if value != ord("a") else "b"
    if kind is op.ANY:
        return "a"
    if kind is op.IN:
        return _one_of(value)
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return _example(value[2]) * max(1, value[0])
    if kind in (op.SUBPATTERN, op.BRANCH, op.ATOMIC_GROUP):
        return _example(_parts(kind, value)[0])
    return ""


def _one_of(members: list[tuple[Any, Any]]) -> str:
    if members[0][0] is op.NEGATE:
        pattern = re.compile(_class_of(members[1:]))
        return next(letter for letter in "a1 -./" if not pattern.match(letter))
    kind, value = members[-1]
    if kind is op.LITERAL:
        return chr(value)
    return chr(value[0]) if kind is op.RANGE else _BY_CATEGORY[value]


def _class_of(members: list[tuple[Any, Any]]) -> str:
    written = []
    for kind, value in members:
        if kind is op.LITERAL:
            written.append(re.escape(chr(value)))
        elif kind is op.RANGE:
            written.append(f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}")
        else:
            written.append({v: k for k, v in _ESCAPES.items()}[value])
    return f"[{''.join(written)}]"


_ESCAPES = {
    r"\d": op.CATEGORY_DIGIT,
    r"\D": op.CATEGORY_NOT_DIGIT,
    r"\s": op.CATEGORY_SPACE,
    r"\S": op.CATEGORY_NOT_SPACE,
    r"\w": op.CATEGORY_WORD,
    r"\W": op.CATEGORY_NOT_WORD,
}

"""The front matter of composed pages: each value on its line as JSON, which is YAML as well.

MkDocs reads it as YAML, which takes ten times as long as JSON. So the renderer reads as JSON what
both read alike, and leaves all else to MkDocs: numbers, signs that YAML does not take as they are
or takes for the end of a line, and names that YAML takes for something else than a text.
"""

import json
import re
from collections.abc import Mapping
from typing import Any, NoReturn

_BETWEEN = re.compile(r"---\n((?:[a-z]+: [^\n]+\n)+)---\n\n*")
_NO_TEXT = {"yes", "no", "on", "off", "true", "false", "null"}
_LONGEST_NAME = 100
_FOUR_DIGITS = 0xFFFF
_DOUBTFUL = ("\\ud", "\\uD", '" :')


def written(told: Mapping[str, Any]) -> str:
    """Return front matter between its two lines; values are texts, truths, lists and tables."""
    lines = (f"{name}: {_escaped(value)}\n" for name, value in told.items())
    return f"---\n{''.join(lines)}---\n"


def _escaped(value: Any) -> str:
    plain = _write(value)
    return plain if plain.isprintable() else "".join(map(_sign, plain))


def _sign(sign: str) -> str:
    """Return a sign as both take it; beyond four digits they write it each in its own way."""
    code = ord(sign)
    return sign if sign.isprintable() or code > _FOUR_DIGITS else f"\\u{code:04x}"


def parted(text: str) -> tuple[str, dict[str, Any]] | None:
    """Return the body of a page and its front matter; None where only YAML can tell."""
    found = _BETWEEN.match(text)
    if found is None:
        return None
    try:
        told = dict(_line(line) for line in found[1][:-1].split("\n"))
    except ValueError:
        return None
    return text[found.end() :], told


def _line(line: str) -> tuple[str, Any]:
    name, _, value = line.partition(": ")
    if name in _NO_TEXT or not value.isprintable() or any(each in value for each in _DOUBTFUL):
        raise ValueError(line)
    return name, _read(value)


def _table(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if any(len(name) > _LONGEST_NAME for name, _ in pairs):
        raise ValueError(pairs)
    return dict(pairs)


def _refuse(number: str) -> NoReturn:
    raise ValueError(number)


_write = json.JSONEncoder(ensure_ascii=False).encode
_read = json.JSONDecoder(
    object_pairs_hook=_table, parse_int=_refuse, parse_float=_refuse, parse_constant=_refuse
).decode

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
_NOT_AS_IT_IS = re.compile("[^\x20-\x7e\xa0-\u2027\u202a-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_DOUBTFUL = re.compile(_NOT_AS_IT_IS.pattern + r'|\\u[dD]|" :')
_NO_TEXT = {"yes", "no", "on", "off", "true", "false", "null"}
_LONGEST_NAME = 100


def written(told: Mapping[str, Any]) -> str:
    """Return front matter between its two lines; values are texts, truths, lists and tables."""
    lines = (f"{name}: {_escaped(value)}\n" for name, value in told.items())
    return f"---\n{''.join(lines)}---\n"


def _escaped(value: Any) -> str:
    plain = json.dumps(value, ensure_ascii=False)
    return _NOT_AS_IT_IS.sub(lambda found: f"\\u{ord(found[0]):04x}", plain)


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
    if name in _NO_TEXT or _DOUBTFUL.search(value):
        raise ValueError(line)
    return name, _read(value)


def _table(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if any(len(name) > _LONGEST_NAME for name, _ in pairs):
        raise ValueError(pairs)
    return dict(pairs)


def _refuse(number: str) -> NoReturn:
    raise ValueError(number)


_read = json.JSONDecoder(
    object_pairs_hook=_table, parse_int=_refuse, parse_float=_refuse, parse_constant=_refuse
).decode

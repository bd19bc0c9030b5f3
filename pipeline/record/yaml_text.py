"""YAML text to plain values: the 1.2 core rules, no duplicate keys, no aliases, no surprises.

YAML 1.1 reads `08:30` as 510 and `no` as false; a court's clerk means neither.
Source: YAML 1.2.2, chapter 10.3 (core schema), https://yaml.org/spec/1.2.2/.
"""

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

_DEEPEST = 40
_MOST_DIGITS = 100
_TAG = "tag:yaml.org,2002:"


@dataclass(frozen=True)
class YamlError(Exception):
    """Text that is not the YAML we read; line and column count from 1."""

    line: int
    column: int
    message: str
    duplicate_key: str | None = None


class _Loader(yaml.CSafeLoader):
    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012


for _tag, _pattern, _starts in (
    ("bool", r"^(?:true|false)$", "tf"),
    ("int", r"^[-+]?(?:0|[1-9][0-9]*)$", "-+0123456789"),
    ("float", r"^[-+]?(?:0|[1-9][0-9]*)\.[0-9]+$", "-+0123456789"),
    ("null", r"^(?:null|~|)$", ["n", "~", ""]),
    ("timestamp", r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "0123456789"),
):
    _Loader.add_implicit_resolver(_TAG + _tag, re.compile(_pattern), list(_starts))


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[Any, Any]:
    found: dict[Any, Any] = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if not isinstance(key, str):
            raise _at(key_node.start_mark, "Tulis kunci sebagai kata, bukan angka atau daftar.")
        if key in found:
            message = f"Kunci `{key}` tertulis dua kali. Hapus salah satunya."
            mark = key_node.start_mark
            raise YamlError(mark.line + 1, mark.column + 1, message, duplicate_key=key)
        found[key] = loader.construct_object(value_node, deep=True)
    return found


def _sequence(loader: _Loader, node: yaml.SequenceNode) -> tuple[Any, ...]:
    return tuple(loader.construct_sequence(node, deep=True))


def _integer(_loader: _Loader, node: yaml.ScalarNode) -> int:
    if len(node.value) > _MOST_DIGITS:
        raise _at(node.start_mark, "Bilangan ini terlalu panjang. Tulis di antara tanda kutip.")
    return int(node.value)


def _date(loader: _Loader, node: yaml.ScalarNode) -> dt.date:
    try:
        return dt.date.fromisoformat(node.value)
    except ValueError:
        raise _at(node.start_mark, f"Tanggal {node.value} tidak ada di kalender.") from None


_Loader.add_constructor(_TAG + "int", _integer)
_Loader.add_constructor(_TAG + "timestamp", _date)
_Loader.add_constructor(_TAG + "map", _mapping)
_Loader.add_constructor(_TAG + "seq", _sequence)


def _at(mark: Any, message: str) -> YamlError:
    if mark is None:
        return YamlError(1, 1, message)
    return YamlError(mark.line + 1, mark.column + 1, message)


# A verdict reads the court's files twice: once for who may decide, once for the rules.
@lru_cache(maxsize=32)
def _refuse_depth_and_aliases(text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.AliasEvent):
            raise _at(
                event.start_mark, "Tulis nilainya sendiri; rujukan `*` tidak dipakai di sini."
            )
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        if isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _DEEPEST:
            raise _at(event.start_mark, "Susunan terlalu dalam. Kurangi lapisan daftar dan kunci.")


def _explain(problem: yaml.MarkedYAMLError) -> YamlError:
    message = "YAML di sini tidak terbaca. Periksa spasi di awal baris, titik dua, dan tanda kutip."
    return _at(problem.problem_mark or problem.context_mark, message)


def load(text: str) -> Any:
    """Return the value of a YAML text; lists are tuples. Raises YamlError at the first fault."""
    try:
        _refuse_depth_and_aliases(text)
        return yaml.load(text, Loader=_Loader)  # noqa: S506 (a safe loader of our own)
    except yaml.MarkedYAMLError as problem:
        raise _explain(problem) from problem
    except yaml.reader.ReaderError as problem:
        line = text.count("\n", 0, problem.position) + 1
        message = "Ada huruf yang tidak boleh ada di berkas ini. Ketik ulang baris ini."
        raise YamlError(line, 1, message) from problem


def top_value(text: str, key: str) -> str | None:
    """Return the plain value of a key at the top of a text, or None where there is none.

    It reads no further than that key, so it is quick, and says nothing of the rest of the text.
    """
    depth, at_key, found = 0, True, False
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            elif depth == 1 and isinstance(event, yaml.NodeEvent):
                value = event.value if isinstance(event, yaml.ScalarEvent) else None
                if found:
                    return value
                found, at_key = at_key and value == key, not at_key
            depth += isinstance(event, yaml.CollectionStartEvent)
    except yaml.YAMLError:
        return None
    return None


def positions(text: str) -> dict[tuple[str | int, ...], tuple[int, int]]:
    """Return line and column (from 1) of every key and list entry of a text that `load` accepts."""
    found: dict[tuple[str | int, ...], tuple[int, int]] = {(): (1, 1)}
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    pending: list[tuple[tuple[str | int, ...], yaml.Node]] = [((), root)] if root else []
    while pending:
        where, node = pending.pop()
        for key, mark, child in _children(node):
            found[(*where, key)] = (mark.line + 1, mark.column + 1)
            pending.append(((*where, key), child))
    return found


def _children(node: yaml.Node) -> list[tuple[str | int, Any, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        return [(key.value, key.start_mark, value) for key, value in node.value]
    if isinstance(node, yaml.SequenceNode):
        return [(index, child.start_mark, child) for index, child in enumerate(node.value)]
    return []

"""Run every rule about procedures over every procedure."""

import datetime as dt
from collections.abc import Iterator

from pipeline.errors import UnfinishedError
from pipeline.findings import Finding, Place, in_order
from pipeline.registry import Rule, Told, discover, rules_on
from pipeline.sop import rules as rule_files
from pipeline.sop.filed import Filed, Known, Library

FAMILY = "SOP"


def check_library(library: Library, as_of: dt.date) -> list[Finding]:
    """Return what the rules find in the procedures as of a day, sorted.

    Raises UnfinishedError where a rule itself fails.
    """
    discover(rule_files)
    known = Known(library, as_of)
    return in_order(finding for filed in library.files for finding in _found(filed, known))


def _found(filed: Filed, known: Known) -> Iterator[Finding]:
    for rule in rules_on(filed):
        for told in _answers(rule, filed, known):
            yield _finding(rule, told, filed.path)


def _answers(rule: Rule, filed: Filed, known: Known) -> list[str | Told]:
    assert rule.find is not None
    try:
        return list(rule.find(filed, known))
    except Exception as problem:
        message = (
            f"Pemeriksaan {rule.code} gagal pada {filed.path}: {type(problem).__name__}. "
            "Yang salah pemeriksaannya, bukan SOP-nya. Laporkan kepada pengelola."
        )
        raise UnfinishedError(message) from problem


def _finding(rule: Rule, told: str | Told, path: str) -> Finding:
    if isinstance(told, str):
        return rule.at(Place(path, 1), told)
    return rule.at(Place(path, told.line, told.column), told.message)

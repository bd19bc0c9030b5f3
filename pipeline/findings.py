"""Findings: what is wrong with the site, as values that can be sorted, reported and waived."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs: only `block` keeps content from the public."""

    NOTE = "note"
    WARN = "warn"
    BLOCK = "block"


_SEVERITIES = {severity.value: severity for severity in Severity}
Row = tuple[str, int, int, str, str, str]


@dataclass(frozen=True, order=True)
class Place:
    """Where a finding is: a path from the court's folder, line and column from 1 (0: no line)."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        parts = [self.path, *(str(number) for number in (self.line, self.column) if number)]
        return ":".join(parts)


@dataclass(frozen=True, order=True)
class Finding:
    """One thing a person should know or mend; never repeats a secret that it found."""

    place: Place
    code: str
    severity: Severity
    message: str


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings sorted as they compare; one key for each is faster than comparing pairs."""
    return sorted(findings, key=as_row)


def as_row(finding: Finding) -> Row:
    """Return a finding as plain values, in the order in which findings compare."""
    place = finding.place
    told = finding.code, finding.severity.value, finding.message
    return (place.path, place.line, place.column, *told)


def from_row(row: Row) -> Finding:
    """Return the finding that `as_row` told; raises ValueError and KeyError where none did."""
    path, line, column, code, severity, message = row
    return Finding(Place(path, line, column), code, _SEVERITIES[severity], message)


def blocking(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that keep the site from being published."""
    return [finding for finding in findings if finding.severity is Severity.BLOCK]

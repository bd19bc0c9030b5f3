"""Findings: what is wrong with the site, as values that can be sorted, reported and waived."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs: only `block` keeps content from the public."""

    NOTE = "note"
    WARN = "warn"
    BLOCK = "block"


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
    return sorted(findings, key=_order)


def _order(finding: Finding) -> tuple[str, int, int, str, str, str]:
    place = finding.place
    told = finding.code, finding.severity.value, finding.message
    return (place.path, place.line, place.column, *told)


def blocking(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that keep the site from being published."""
    return [finding for finding in findings if finding.severity is Severity.BLOCK]

"""Findings about a bag or a backup: as lines for a person, as rows for a program."""

from collections.abc import Iterable
from typing import Any

from pipeline.findings import Finding


def as_rows(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Return findings for a JSON document."""
    return [
        {
            "code": each.code,
            "severity": each.severity.value,
            "place": str(each.place),
            "message": each.message,
        }
        for each in findings
    ]


def tell(findings: Iterable[Finding]) -> None:
    """Print findings, one a line."""
    from pipeline.cli.screen import out

    for each in findings:
        out.print(f"{each.code} {each.place}: {each.message}", markup=False, soft_wrap=True)

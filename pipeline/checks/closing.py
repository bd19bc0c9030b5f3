"""How many findings there are, in one line: what every command says last."""

from collections import Counter
from collections.abc import Sequence

from pipeline.findings import Finding, Severity


def closing_line(findings: Sequence[Finding], covered: Sequence[Finding]) -> str:
    """Return how many findings there are of each weight."""
    weights = Counter(finding.severity for finding in findings)
    line = (
        f"{weights[Severity.BLOCK]} mencegah terbit, {weights[Severity.WARN]} peringatan, "
        f"{weights[Severity.NOTE]} catatan"
    )
    return f"{line} ({len(covered)} dikecualikan)." if covered else f"{line}."

"""What the checks found, after the court's waivers."""

from dataclasses import dataclass

from pipeline.findings import Finding


@dataclass(frozen=True)
class Waived:
    """Findings split in two: those that stand, and those that a waiver covers."""

    standing: tuple[Finding, ...]
    covered: tuple[Finding, ...]

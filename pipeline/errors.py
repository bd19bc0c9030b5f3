"""Errors: something is wrong with the call, the configuration or the machine, not with the site."""

from collections.abc import Sequence
from dataclasses import dataclass


class TerbitError(Exception):
    """The one tree of errors; `cli` catches it once and ends with `exit_code`."""

    exit_code = 3


class UsageError(TerbitError):
    """The command was called in a way that cannot work."""

    exit_code = 2


@dataclass(frozen=True)
class Fault:
    """One wrong value in a configuration file: where it is and what it should be."""

    path: str
    line: int
    column: int
    key: str
    message: str

    def __str__(self) -> str:
        key = f" {self.key}:" if self.key else ""
        return f"{self.path}:{self.line}:{self.column}:{key} {self.message}"


class ConfigError(TerbitError):
    """site_config/ cannot be used; carries every fault found, not only the first."""

    exit_code = 2

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


class UnfinishedError(TerbitError):
    """The work could not be looked at or could not be finished."""

    exit_code = 3


class RefusedError(TerbitError):
    """The work was refused; carries every reason."""

    exit_code = 4

    def __init__(self, reasons: Sequence[str]) -> None:
        self.reasons = tuple(reasons)
        super().__init__("\n".join(self.reasons))

"""Words fit to be shown: no long number and no mailbox, whoever they belong to.

A report may reach a screen, a log or a forge that stands outside the court.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache

from pipeline.checks.privacy.identity_numbers import without_niks
from pipeline.findings import Finding

_HIDDEN = "••••"
_NUMBER = re.compile(r"(?<![0-9A-Za-z])(?:\d{9,}|\d(?:[ .\-_*`\\]{0,3}\d){8,60})(?![0-9A-Za-z])")
_MOMENT = re.compile(
    r"(19|20)\d\d-\d\d-\d\d[ T]?(\d\d[.:]?\d\d)?|\d\d-\d\d-(19|20)\d\d( \d\d\.\d\d)?"
)
_MAILBOX = re.compile(r"[^\s@<>()\[\]\"'`:/]{1,64}@(?=[A-Za-z0-9])")


def without_secrets(text: str) -> str:
    """Return a text in which long numbers and the names of mailboxes are hidden; dates stay."""
    shown = _NUMBER.sub(_hidden, without_niks(text))
    return _MAILBOX.sub(f"{_HIDDEN}@", shown)


def _hidden(number: re.Match[str]) -> str:
    return number[0] if _MOMENT.fullmatch(number[0]) else _HIDDEN


def discreet(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings fit to be shown: neither message nor path repeats a secret whole."""
    hide = cache(without_secrets)  # many findings share their path, and not few their message
    return tuple(_shown(finding, hide) for finding in findings)


def _shown(finding: Finding, hide: Callable[[str], str]) -> Finding:
    path, message = hide(finding.place.path), hide(finding.message)
    if (path, message) == (finding.place.path, finding.message):
        return finding
    return replace(finding, place=replace(finding.place, path=path), message=message)

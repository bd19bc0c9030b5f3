"""Probes as data: which question, about what, how often, and when its answer counts."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class Probe:
    """One question of one thing; `code` has the page that tells what to do about its answer.

    It alarms after `failures` wrong answers in a row; one that is not seen counts as wrong. Of an
    `at_once` probe a wrong answer alarms by itself: what it saw is no hiccup. What is `urgent` does
    not wait for the end of quiet hours.
    """

    code: str
    subject: str
    every: dt.timedelta
    failures: int = 1
    urgent: bool = False
    at_once: bool = False

    @property
    def key(self) -> str:
        """Return what this probe is known by."""
        return f"{self.code} {self.subject}"

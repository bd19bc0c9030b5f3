"""The policy: who must approve which class, as main's old tip has it."""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from pipeline.config.review import Review, ReviewClass

ROLE_WORDS = {
    "writer": "penulis",
    "editor": "editor",
    "information_officer": "penanggung jawab informasi",
    "secretary": "Sekretaris",
    "registrar": "Panitera",
    "chief": "Ketua",
    "it_admin": "admin situs",
    "machine": "mesin",
    "recorder": "pencatat",
}


@dataclass(frozen=True)
class Policy:
    """review.yml with what it needs of its neighbours.

    `court` is the host of the court's site, `urgent` the catalogue's items that must be announced
    at once (2-144 IV.F), `time_zone` decides which day it is.
    """

    review: Review
    court: str
    time_zone: str
    urgent: frozenset[str]

    def rule(self, review_class: str) -> ReviewClass:
        """Return who must approve a class; without a fast lane an urgent withdrawal is careful."""
        rule: ReviewClass | None = getattr(self.review.classes, review_class)
        return rule or self.review.classes.perhatian_khusus

    def day(self, now: dt.datetime) -> dt.date:
        """Return which day it is at the court."""
        return now.astimezone(ZoneInfo(self.time_zone)).date()

"""Which tier of the repository a path belongs to; the tier decides what may be done with it."""

from enum import StrEnum

APPROVALS_FOLDER = "content/persetujuan/"
RUNS_FOLDER = "content/ceklis/"
REQUESTS_FOLDER = "content/permohonan/"
POLICY_FILES = ("site_config/people.yml", "site_config/review.yml", "site_config/court.yml")
CATALOGUE_FOLDER = "site_config/catalogue/"


class Tier(StrEnum):
    """What a path is to review."""

    CONTENT = "content"
    CATATAN = "catatan"
    APPROVALS = "approvals"
    SISTEM = "sistem"


def tier_of(path: str) -> Tier:
    """Return the tier of a path; what lies in no folder of content/ is system."""
    if path.startswith(APPROVALS_FOLDER):
        return Tier.APPROVALS
    if path.startswith((RUNS_FOLDER, REQUESTS_FOLDER)):
        return Tier.CATATAN
    parts = path.split("/")
    if parts[0] == "content" and len(parts) > 2:
        return Tier.CONTENT
    return Tier.SISTEM


def is_policy(path: str) -> bool:
    """Return whether a path decides who must approve what."""
    return path in POLICY_FILES or path.startswith(CATALOGUE_FOLDER)

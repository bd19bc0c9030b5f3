"""Who writes something down at a terminal."""

from pathlib import Path

from pipeline.config.files import Config
from pipeline.errors import UsageError
from pipeline.outside.repository import email_of_user


def person_of(root: Path, config: Config, by: str | None) -> str:
    """Return the person as typed, or whom Git's settings name; raises UsageError for a stranger."""
    person = by or config.people.of_email(email_of_user(root) or "")
    if person not in config.people.people:
        raise UsageError(f"Tulis --by dengan id di people.yml: {', '.join(config.people.people)}.")
    return person

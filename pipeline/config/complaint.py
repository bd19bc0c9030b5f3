"""What one file of site_config/ says that another, or another line of it, does not bear out."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Complaint:
    """A fault before its line is known: `file` is an attribute of Config, `where` a key path."""

    file: str
    where: tuple[str | int, ...]
    message: str

"""What the paths of files say by themselves, and where several parts look for the same files."""

from collections.abc import Iterable

PROCEDURES, REGULATIONS = "site_config/sop", "site_config/regulations.yml"


def folders_above(paths: Iterable[str]) -> set[str]:
    """Return every folder that some of the files lie in or below, by its path; not the root."""
    found: set[str] = set()
    for path in paths:
        above = path.rpartition("/")[0]
        while above and above not in found:
            found.add(above)
            above = above.rpartition("/")[0]
    return found

"""Titles that are no titles: what a program writes by itself tells the name of a file."""

import re

_BY_PROGRAM = re.compile(
    r"^(microsoft (word|excel|powerpoint) - |untitled|tanpa judul|(document|dokumen|book)\d*$)"
    r"|\.(docx?|xlsx?|pptx?|od[tsp]|rtf|pdf|indd|txt|tmp|jpe?g|png)$"
    r"|^[a-z]:\\|\\\\|^/",
    re.IGNORECASE,
)


def tells_file(title: str) -> bool:
    """Return whether a title is the name of a file or nothing but a program's own word."""
    return bool(_BY_PROGRAM.search(title.strip()))

"""Templates of HTML: every value is escaped, and one that is missing is an error."""

from pathlib import Path

import jinja2


def templates_in(folder: Path) -> jinja2.Environment:
    """Return the templates of a folder; filters and globals are the caller's to add."""
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

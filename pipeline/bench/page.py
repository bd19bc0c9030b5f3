"""docs/reference/performance.md: what was measured last, part by part.

Each command of `scripts/bench` that measures for this page owns the part between its two marks;
the rest of the page is written by hand.
"""

import re
from pathlib import Path

from pipeline.errors import UnfinishedError

PAGE = Path(__file__).parents[2] / "docs/reference/performance.md"


def write_part(name: str, text: str, page: Path = PAGE) -> None:
    """Put `text` between the marks of one part; raises UnfinishedError where there are none."""
    marks = re.compile(rf"(<!-- {name} -->\n).*(<!-- /{name} -->\n)", re.DOTALL)
    whole = page.read_text(encoding="utf-8")
    if not marks.search(whole):
        raise UnfinishedError(f"{page.name} has no part {name}: put its two marks back")
    written = marks.sub(lambda found: f"{found[1]}{text.strip()}\n{found[2]}", whole)
    page.write_text(written, encoding="utf-8")


def table(headings: list[str], rows: list[list[str]]) -> str:
    """Return a Markdown table; every column but the first holds numbers."""
    lines = [headings, ["---", *["---:"] * (len(headings) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)

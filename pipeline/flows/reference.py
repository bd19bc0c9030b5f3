"""The generated documentation: a page for every rule, a schema for every kind of content."""

import sys
from pathlib import Path

from pipeline.checks.pages import pages
from pipeline.content.schemas import schemas
from pipeline.flows.check_quality import PAGE, page

_ROOT = Path(__file__).parents[2]
_GENERATED = ("docs/rules", "docs/reference/schema")


def reference() -> dict[str, str]:
    """Return every generated file by its path from the repository."""
    schema = {f"docs/reference/schema/{name}": text for name, text in schemas().items()}
    return pages() | schema | {PAGE: page(_ROOT)}


def stale(root: Path) -> list[str]:
    """Return the generated files that differ from what they should be, or should not be there."""
    wanted = reference()
    there = {
        file.relative_to(root).as_posix()
        for folder in _GENERATED
        for file in (root / folder).glob("*")
    } | {path for path in (PAGE,) if (root / path).exists()}
    differing = {
        path
        for path, text in wanted.items()
        if path not in there or (root / path).read_text(encoding="utf-8") != text
    }
    return sorted(differing | (there - set(wanted)))


def write(root: Path) -> None:
    """Write every generated file and remove those that are no longer generated."""
    wanted = reference()
    for path in stale(root):
        file = root / path
        if path in wanted:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(wanted[path], encoding="utf-8")
        else:
            file.unlink()


if __name__ == "__main__":
    if "--check" not in sys.argv[1:]:
        write(_ROOT)
    elif behind := stale(_ROOT):
        print("Run scripts/docs; these are stale:", *behind, sep="\n  ")
        sys.exit(1)

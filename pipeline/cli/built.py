"""A build from the command line, and what is told of it; needs little, so that it starts soon."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.cli.steps import Steps, print_json
from pipeline.outside import garbage

if TYPE_CHECKING:
    import datetime as dt

    from pipeline.flows.build_site import Built
    from pipeline.flows.unchanged import Look


def build(
    root: Path, as_of: "dt.date | None", look: "Look | None", *, clean: bool = False, json: bool
) -> "Built":
    """Build the court's folder, and tell of it; `look` is what was seen of it just now."""
    garbage.hardly_ever()  # one build, and then the process ends
    from pipeline.flows.build_site import build_site

    with _untold() if json else _shown() as steps:
        built = build_site(root, as_of, steps, clean=clean, look=look)
    if json:
        print_json(_document(built, steps.seconds()))
    elif built.pages is None:
        _tell_why_not(root, built)
    else:
        print(f"{steps}\n{_summary(built, sum(seconds for _, seconds in steps.times))}")
    return built


@contextmanager
def _untold() -> Iterator[Steps]:
    yield Steps()


def _shown() -> AbstractContextManager[Steps]:
    """Return a listener that shows bars on a terminal; what draws them takes long to load."""
    from pipeline.cli.screen import progress

    return progress()


def _document(built: "Built", steps: dict[str, float]) -> dict[str, Any]:
    from pipeline.findings import blocking

    return {
        "version": 1,
        "built": built.pages is not None,
        "pages": built.pages,
        "as_of": built.checked.as_of.isoformat(),
        "blocking": [f"{f.place} {f.code}" for f in blocking(built.checked.result.standing)],
        "steps": steps,
    }


def _tell_why_not(root: Path, built: "Built") -> None:
    from pipeline.cli.screen import out, print_findings

    print_findings(root, built.checked.result.standing, built.checked.result.covered)
    out.print("[bold]Situs tidak dibangun.[/bold] site/ tetap seperti semula.")


def _summary(built: "Built", seconds: float) -> str:
    from pipeline.checks.closing import closing_line

    result = built.checked.result
    return (
        f"Pemeriksaan: {closing_line(result.standing, result.covered)}\n"
        f"Situs selesai: {built.pages} halaman di site/, per {built.checked.as_of}, "
        f"dalam {seconds:.1f} detik."
    )

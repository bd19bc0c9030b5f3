"""The table of how long checking takes."""

from rich.console import Console
from rich.table import Table

from pipeline.bench.check_speed import CheckSpeed


def report_checks(speed: CheckSpeed) -> None:
    """Print the seconds, and the ratios with their targets."""
    table = Table(title=f"Checking {speed.articles} articles")
    table.add_column("")
    table.add_column("seconds", justify="right")
    table.add_column("target", justify="right")
    table.add_row("reading content/", f"{speed.load:.2f}", "")
    table.add_row("one Markdown parse", f"{speed.parse:.2f}", "")
    table.add_row("reading the demo's PDFs, apart", f"{speed.pdfs:.2f}", "")
    table.add_row("checked from cold", f"{speed.cold:.2f}", f"{2 * speed.parse:.2f}")
    table.add_row("  with spelling, apart", _or_unknown(speed.spelled), "")
    table.add_row("  of that, reading photos", f"{speed.photos:.2f}", "")
    table.add_row("checked again, unchanged", f"{speed.unchanged:.2f}", "")
    table.add_row("one article changed, after reading", f"{speed.one_changed:.2f}", "0.30")
    console = Console()
    console.print(table)
    console.print(f"cold is {speed.ratio:.2f} × one Markdown parse (target: at most 2)")
    if speed.spelling is None:
        console.print("spelling was not measured: hunspell-id is not on this machine")
    else:
        console.print(f"spelling adds {speed.spelling:.2f} × one Markdown parse")


def _or_unknown(seconds: float | None) -> str:
    return "?" if seconds is None else f"{seconds:.2f}"

"""The privacy rules on labelled sentences and real texts, and all rules beside a Markdown parse."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from pipeline.bench.check_speed import measure_checks
from pipeline.bench.check_speed_table import report_checks
from pipeline.findings import blocking
from pipeline.flows.check_quality import measure, spoken
from pipeline.flows.labelled_items import Counts
from pipeline.flows.paper_quality import measure_papers
from pipeline.samples.case_papers import papers
from pipeline.samples.labelled import labelled

_ROOT = Path(__file__).parents[2]
_PAPERS = 200


def bench_checks(each: int, articles: int, texts: Sequence[Path]) -> None:
    """Print precision and recall, what real texts set off, and the seconds for many articles."""
    console = Console()
    quality = measure(labelled(each), _ROOT)
    console.print(_shares("Rule", quality.rules), _shares("Disguise", quality.disguises))
    console.print(_shares("Document", measure_papers(papers(min(each, _PAPERS)), _ROOT)))
    for text in texts:
        found = spoken(text.read_text(encoding="utf-8"), _ROOT)
        codes = ", ".join(sorted(finding.code for finding in found)) or "nothing"
        console.print(f"{text.name}: {len(blocking(found))} block; {codes}")
    if articles:
        report_checks(measure_checks(articles))


def _shares(heading: str, counts: dict[str, Counts]) -> Table:
    table = Table(heading, "found", "recall", "told wrongly", "precision")
    for name, one in sorted(counts.items()):
        found = (f"{one.found} of {one.holding}", f"{one.recall:.4f}")
        table.add_row(name, *found, f"{one.wrongly} of {one.others}", f"{one.precision:.4f}")
    return table

"""The privacy rules on labelled sentences and real texts, and all rules beside a Markdown parse."""

import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import markdown
import yaml
from rich.console import Console
from rich.table import Table

from pipeline.bench.build import lay_out
from pipeline.checks.facts import Facts
from pipeline.checks.run import run
from pipeline.config.load import load_config
from pipeline.content.catalogue import load_catalogue
from pipeline.content.item import Item
from pipeline.content.load import load_site
from pipeline.findings import blocking
from pipeline.flows.check_quality import AS_OF, Counts, measure, spoken
from pipeline.samples.labelled import labelled

_ROOT = Path(__file__).parents[2]


def bench_checks(each: int, articles: int, texts: Sequence[Path]) -> None:
    """Print precision and recall, what real texts set off, and the seconds for many articles."""
    console = Console()
    quality = measure(labelled(each), _ROOT)
    console.print(_shares("Rule", quality.rules), _shares("Disguise", quality.disguises))
    for text in texts:
        found = spoken(text.read_text(encoding="utf-8"), _ROOT)
        codes = ", ".join(sorted(finding.code for finding in found)) or "nothing"
        console.print(f"{text.name}: {len(blocking(found))} block; {codes}")
    if articles:
        console.print(_speed(articles))


def _shares(heading: str, counts: dict[str, Counts]) -> Table:
    table = Table(heading, "found", "recall", "told wrongly", "precision")
    for name, one in sorted(counts.items()):
        found = (f"{one.found} of {one.holding}", f"{one.recall:.4f}")
        table.add_row(name, *found, f"{one.wrongly} of {one.others}", f"{one.precision:.4f}")
    return table


def _speed(articles: int) -> Table:
    """Time every rule over generated articles from cold, beside one parse of their Markdown."""
    with tempfile.TemporaryDirectory(prefix="terbit-bench-") as folder:
        court = Path(folder)
        lay_out(court, articles)
        site = load_site(court).site
        facts = Facts(site, load_config(court), AS_OF, load_catalogue(court))
        parsed, checked = _parse(site.items), _check(facts)
    table = Table("", "seconds", "ms an item", title=f"{len(site.items)} items, one process")
    for name, seconds in (("one Markdown parse", parsed), ("all rules from cold", checked)):
        table.add_row(name, f"{seconds:.2f}", f"{seconds / len(site.items) * 1000:.2f}")
    table.add_row("ratio", f"{checked / parsed:.2f}")
    return table


def _parse(items: Sequence[Item]) -> float:
    written = yaml.load((_ROOT / "mkdocs.yml").read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506
    extensions: list[str] = []
    configs: dict[str, dict[str, str]] = {}
    for entry in written["markdown_extensions"]:
        name, config = next(iter(entry.items())) if isinstance(entry, dict) else (entry, {})
        extensions.append(name)
        configs[name] = config
    parser = markdown.Markdown(
        extensions=["tables", "fenced_code", *extensions], extension_configs=configs
    )
    start = time.process_time()
    for item in items:
        parser.reset()
        parser.convert(item.body)
    return time.process_time() - start


def _check(facts: Facts) -> float:
    start = time.process_time()
    run(facts)
    return time.process_time() - start

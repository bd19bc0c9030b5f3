"""The monthly report as files, with their hashes for the evidence of an SOP run."""

import hashlib
from pathlib import Path
from zoneinfo import ZoneInfo

import pipeline.visitors
from pipeline.build.files import lay
from pipeline.config.load import load_config
from pipeline.monitor.report import Month
from pipeline.monitor.report_written import markdown_of, paper_of
from pipeline.outside.typesetting import typeset

# Both reports of a month are tables with a title; they lie in one folder and look alike.
_PAPER = Path(pipeline.visitors.__file__).with_name("report.typ")


def write_month(root: Path, month: Month, folder: Path) -> dict[Path, str]:
    """Write a report as Markdown and PDF/A; return the SHA-256 of each file by its path.

    One of the same month takes the place of the one before. Raises ConfigError, and
    UnfinishedError where the PDF cannot be set.
    """
    zone = ZoneInfo(load_config(root).court.time_zone)
    name = f"pemantauan-{month.name}"
    made = {
        folder / f"{name}.md": markdown_of(month, zone).encode(),
        folder / f"{name}.pdf": typeset(_PAPER, {"data": paper_of(month, zone)}),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for file, content in made.items():
        lay(file, content)
    sums = {file: hashlib.sha256(content).hexdigest() for file, content in made.items()}
    lines = "".join(f"{digest}  {file.name}\n" for file, digest in sums.items())
    lay(folder / f"{name}.sha256", lines.encode())
    return sums

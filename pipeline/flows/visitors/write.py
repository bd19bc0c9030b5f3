"""The report written to a folder, with the hash of each file for the evidence of an SOP run."""

import hashlib
from pathlib import Path

from pipeline.config.load import load_config
from pipeline.flows.visitors.look import Looked
from pipeline.visitors.markdown import markdown_of
from pipeline.visitors.page import page_of

_SUMS = "SHA256SUMS"


def write_report(root: Path, looked: Looked, folder: Path) -> tuple[Path, ...]:
    """Write a report as HTML and Markdown into a folder; return the files, the list of hashes last.

    A report of the same days takes the place of the one before. Raises ConfigError.
    """
    if looked.report is None:
        return ()
    court, span = load_config(root).court.name, looked.report.span
    name = f"pengunjung-{span.first}-{span.last}"
    texts = {
        folder / f"{name}.html": page_of(looked.report, court),
        folder / f"{name}.md": markdown_of(looked.report, court),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for file, text in texts.items():
        file.write_text(text, encoding="utf-8")
    sums = folder / _SUMS
    sums.write_text("".join(f"{_digest(file)}  {file.name}\n" for file in texts), encoding="utf-8")
    return (*texts, sums)


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()

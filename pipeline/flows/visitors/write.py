"""The report written to a folder, with the hash of each file for the evidence of an SOP run."""

import datetime as dt
import hashlib
from pathlib import Path

import pipeline.visitors
from pipeline.config.load import load_config
from pipeline.flows.visitors.handed import Written, note
from pipeline.flows.visitors.look import Looked
from pipeline.outside.typesetting import typeset
from pipeline.visitors.markdown import markdown_of
from pipeline.visitors.page import page_of
from pipeline.visitors.paper import paper_of

_SUMS = "SHA256SUMS"
_PAPER = Path(pipeline.visitors.__file__).with_name("report.typ")


def write_report(root: Path, looked: Looked, folder: Path, now: dt.datetime) -> tuple[Path, ...]:
    """Write a report as HTML, Markdown and PDF/A into a folder; return the files, the hashes last.

    A report of the same days takes the place of the one before, and is remembered as evidence for
    a run of the SOP. Raises ConfigError, and
    UnfinishedError where the PDF cannot be set.
    """
    if looked.report is None:
        return ()
    court, span = load_config(root).court.name, looked.report.span
    name = f"pengunjung-{span.first}-{span.last}"
    made = {
        folder / f"{name}.html": page_of(looked.report, court).encode(),
        folder / f"{name}.md": markdown_of(looked.report, court).encode(),
        folder / f"{name}.pdf": typeset(_PAPER, {"data": paper_of(looked.report, court)}),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for file, content in made.items():
        file.write_bytes(content)
    lines = (
        f"{hashlib.sha256(content).hexdigest()}  {file.name}\n" for file, content in made.items()
    )
    sums = "".join(lines).encode()
    (folder / _SUMS).write_bytes(sums)
    digest = hashlib.sha256(sums).hexdigest()
    note(root, Written(f"{span.first}", f"{span.last}", digest, now.isoformat()))
    return (*made, folder / _SUMS)

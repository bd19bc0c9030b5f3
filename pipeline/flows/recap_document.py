"""A recap on paper: the same words as in Markdown, with its chart, as one PDF."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pipeline.sop.document
from pipeline.build.files import lay
from pipeline.config.load import load_config
from pipeline.dates import long_date
from pipeline.errors import UsageError
from pipeline.flows.procedure_documents import EMBLEM
from pipeline.outside.typesetting import typeset
from pipeline.sop.runs.recap import Recap
from pipeline.sop.runs.report import NO_STEPS, report_of

_SOURCE = Path(pipeline.sop.document.__file__).with_name("recap.typ")


def write_recap(root: Path, found: Recap, file: Path) -> None:
    """Write a recap as PDF/A; the same recap gives the same bytes.

    Raises ConfigError, UsageError for a file that is no PDF, and UnfinishedError.
    """
    if file.suffix.lower() != ".pdf":
        raise UsageError(f"Beri nama berakhiran .pdf, bukan {file.name}.")
    emblem = root / EMBLEM
    court = load_config(root).court.name
    inputs = {
        "data": json.dumps(_told(found, court)),
        "emblem": emblem.read_text(encoding="utf-8") if emblem.is_file() else "",
    }
    made = typeset(_SOURCE, inputs)
    file.parent.mkdir(parents=True, exist_ok=True)
    lay(file, made)


def _told(found: Recap, court: str) -> dict[str, Any]:
    day = found.last_day
    return {
        **asdict(report_of(found)),
        "court": court,
        "empty": NO_STEPS,
        "day": (day.year, day.month, day.day),
        "shown_day": long_date(day),
    }

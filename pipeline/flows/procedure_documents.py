"""Procedures as PDF: read, laid over pages, set by Typst, written one file each."""

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pipeline.sop.document
from pipeline.build.files import lay
from pipeline.config.load import load_config
from pipeline.flows.progress import Progress, Silent, step
from pipeline.outside.clock import today
from pipeline.outside.typesetting import measured, typeset
from pipeline.sop.document.facts import Document, document_of
from pipeline.sop.document.paper import Heights, Imprint, paged, to_measure, to_set
from pipeline.sop.find import find
from pipeline.sop.load import load_library
from pipeline.sop.procedure import Procedure
from pipeline.sop.regulations import Regulation

_SOURCE = Path(pipeline.sop.document.__file__).with_name("document.typ")
EMBLEM = "site_config/theme/assets/emblem.svg"


@dataclass(frozen=True)
class _Court:
    """What the documents of a court share."""

    imprint: Imprint
    emblem: str
    regulations: dict[str, Regulation]


def write_documents(
    root: Path,
    names: Sequence[str],
    folder: Path,
    as_of: dt.date | None = None,
    progress: Progress | None = None,
) -> list[Path]:
    """Write the PDF of each procedure, of all where none is named; return the files.

    They bear the day `as_of`, or today's; the same day gives the same bytes. Raises ConfigError,
    UsageError for an id that is not there, and UnfinishedError.
    """
    progress = progress or Silent()
    library = load_library(root)
    wanted = find(library, names)
    config, emblem = load_config(root), root / EMBLEM
    court = _Court(
        Imprint(config.court.name, as_of or today(config.court.time_zone)),
        emblem.read_text(encoding="utf-8") if emblem.is_file() else "",
        dict(library.regulations),
    )
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    with step(progress, "Membuat PDF"):
        for at, procedure in enumerate(wanted, start=1):
            made.append(folder / f"{procedure.id}.pdf")
            lay(made[-1], pdf_of(procedure, court))
            progress.advance(at, len(wanted))
    return made


def pdf_of(procedure: Procedure, court: _Court) -> bytes:
    """Return the PDF of one procedure."""

    def redraw(breaks: Sequence[int]) -> Document:
        return document_of(procedure, court.regulations, court.imprint.court, breaks)

    asked = json.dumps(to_measure(redraw(()), court.imprint))
    told = measured(_SOURCE, {"task": "measure", "data": asked}, "heights")
    heights = Heights(tuple(told["rows"]), told["head"])
    document, pages = paged(redraw, heights)
    data = json.dumps(to_set(document, pages, heights, court.imprint))
    return typeset(_SOURCE, {"data": data, "emblem": court.emblem})

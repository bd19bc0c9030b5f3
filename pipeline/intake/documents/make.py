"""A document of any type to a PDF that is fit to publish."""

from pathlib import Path

from pipeline.intake.documents.clean import clean_pdf
from pipeline.intake.outcome import Outcome, Source, Wishes

RESULT = "hasil.pdf"


def make_pdf(source: Source, work: Path, wishes: Wishes) -> Outcome:
    """Return a PDF cleaned in the folder `work`, or why there is none."""
    return clean_pdf(source.file, work / RESULT, source.place, title=wishes.title)

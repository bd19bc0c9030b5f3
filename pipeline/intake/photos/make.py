"""A photo is developed in a child process under limits; a child without an answer is a refusal."""

from pathlib import Path

from pipeline.findings import Finding
from pipeline.intake.faults import reading_stopped
from pipeline.intake.outcome import Outcome, Refused, Source, Wishes
from pipeline.intake.photos.develop import develop
from pipeline.outside.limited import LIMITS, Cause, Failed, limited

_WHY = {
    Cause.TIME: "Perkecil atau simpan ulang berkasnya: membacanya terlalu lama.",
    Cause.MEMORY: "Perkecil atau simpan ulang berkasnya: membacanya perlu terlalu banyak memori.",
    Cause.DEATH: "Simpan ulang berkasnya: pembacanya berhenti sendiri",
}


def make_photo(source: Source, work: Path, wishes: Wishes) -> Outcome:
    """Return the master of a photo, written into the folder `work`, or why there is none."""
    outcome = limited(LIMITS, develop, source, work, wishes)
    return Refused(stopped(source, outcome)) if isinstance(outcome, Failed) else outcome


def stopped(source: Source, failed: Failed) -> Finding:
    """Return the finding about a file whose child gave no answer."""
    why = _WHY[failed.cause]
    told = f"{why} ({failed.detail})." if failed.cause is Cause.DEATH else why
    return reading_stopped.FAULT.at(source.place, told)

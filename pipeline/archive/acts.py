"""What was done to one medium, and how it ended, as a record that people and programs can keep.

Each backup, look and drill leaves one; a run of a procedure may show it as evidence by its path and
SHA-256. Source: SOP tabanan-f step 2, tabanan-d step 7, tais-05 step 9.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Literal

from pydantic import AwareDatetime

from pipeline.archive.record import id_at
from pipeline.findings import Finding
from pipeline.record import Strict

FOLDER = "var/catatan"
Kind = Literal["backup", "verify", "drill"]
Result = Literal["ok", "findings", "unfinished"]


class Told(Strict):
    """A finding, by its code and place."""

    code: str
    place: str


class Act(Strict):
    """One backup, look or drill of one medium at a moment.

    `backup` is the one that was taken or drilled, `whole` names those of which every byte was read
    and right; `trouble` says why it did not end. `report` is the page that tells of a drill.
    """

    version: Literal[1] = 1
    act: Kind
    at: AwareDatetime
    medium: str
    result: Result
    backup: str | None = None
    whole: tuple[str, ...] = ()
    findings: tuple[Told, ...] = ()
    trouble: str = ""
    report: str | None = None
    report_sha256: str | None = None

    @property
    def path(self) -> str:
        """Return where the record lies in the court's folder."""
        return f"{FOLDER}/{self.at:%Y-%m}/{id_at(self.at)}-{self.act}-{self.medium}.json"


def act(
    kind: Kind, at: dt.datetime, medium: str, trouble: str, findings: Iterable[Finding] = ()
) -> Act:
    """Return the record of an act that ended with trouble, with findings, or well."""
    told = tuple(Told(code=each.code, place=str(each.place)) for each in findings)
    result: Result = "unfinished" if trouble else "findings" if told else "ok"
    at = at.astimezone(dt.UTC)
    return Act(act=kind, at=at, medium=medium, result=result, findings=told, trouble=trouble)


def written(act: Act) -> bytes:
    """Return a record as the bytes of its file."""
    return (act.model_dump_json(indent=1) + "\n").encode()


def read(raw: bytes) -> Act:
    """Return the record that bytes hold; raises ValueError where they hold none."""
    return Act.model_validate_json(raw)

"""Which procedures the court carries out, how often, and what it asks of a run: runs.yml."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from pipeline.config.shapes import Text
from pipeline.errors import ConfigError, Fault
from pipeline.record import Strict, read_record
from pipeline.record.yaml_text import positions
from pipeline.sop.procedure import Procedure
from pipeline.sop.runs.periods import EVENT, LENGTHS, Every, read_period
from pipeline.sop.runs.records import Kind, Troubled
from pipeline.sop.runs.run import RegisterKey
from pipeline.sop.runs.text import decoded, shown

FILE = "site_config/runs.yml"


class FromRecord(Strict):
    """A step of which Terbit itself keeps a record."""

    step: int = Field(ge=1, description="nomor langkah")
    kept: Kind = Field(
        alias="from",
        description="publication (yang terbit), recap (rekap bulanan), release (rilis), "
        "backup (cadangan), drill (uji pemulihan), archive (arsip), "
        "visitors (laporan pengunjung), monitoring (pemantauan), incident (insiden selesai), "
        "atau renewal (perpanjangan yang terbukti)",
    )


class Asks(Strict):
    """What a step writes into the register."""

    step: int = Field(ge=1, description="nomor langkah")
    keys: tuple[RegisterKey, ...] = Field(min_length=1, description="isian buku register")


class Plan(Strict):
    """How one procedure is carried out at this court."""

    since: dt.date | None = Field(None, description="hari pertama dijadwalkan; tanpa ini tidak")
    every: Every | None = Field(None, description="day, week, month, year, event; atau menurut SOP")
    on_day: int | None = Field(None, ge=1, le=31, description="tanggal terakhir dalam bulan")
    starts_from: tuple[Troubled, ...] = Field(
        (),
        description="catatan Terbit yang memulainya bila gagal: release, backup, drill, incident",
    )
    starts_on: Text | None = Field(None, description="kejadian yang memulainya")
    evidence: tuple[int, ...] | None = Field(
        None, description="langkah yang wajib berbukti; tanpa ini semua yang mempunyai hasil"
    )
    records: tuple[FromRecord, ...] = Field((), description="langkah yang buktinya ada di Terbit")
    register_: tuple[Asks, ...] = Field(
        (), alias="register", description="langkah yang mengisi buku register"
    )
    closes_with: Literal["decree"] | None = Field(
        None, description="decree: ditutup hanya bila surat keputusannya sudah terbit"
    )

    def asked_of(self, step: int) -> tuple[RegisterKey, ...]:
        """Return what a step writes into the register."""
        return tuple(key for each in self.register_ if each.step == step for key in each.keys)

    def records_of(self, step: int) -> tuple[Kind, ...]:
        """Return which records of Terbit are evidence for a step."""
        return tuple(each.kept for each in self.records if each.step == step)


class Plans(Strict):
    """The whole of runs.yml."""

    runs: Mapping[str, Plan] = Field(description="SOP yang dijalankan, menurut id")


@dataclass(frozen=True)
class Practice:
    """A procedure and how this court carries it out."""

    procedure: Procedure
    plan: Plan

    @property
    def every(self) -> Every:
        """Return how often it is run: as the court says, or the procedure, or its steps.

        Of steps with different cadences the longest counts; the others come round within it.
        """
        if self.plan.every:
            return self.plan.every
        if self.procedure.cadence:
            return self.procedure.cadence.every
        found = {step.cadence.every for step in self.procedure.steps if step.cadence}
        return max(found, key=LENGTHS.index) if found else EVENT

    @property
    def on_day(self) -> int | None:
        """Return the day of the month by which a run is due, where one is named."""
        if self.plan.on_day:
            return self.plan.on_day
        cadences = (self.procedure.cadence, *(step.cadence for step in self.procedure.steps))
        days = [each.on_day for each in cadences if each and each.on_day]
        return max(days) if days else None

    def repeats(self, step: int) -> Every | None:
        """Return how often a step comes round within one run, or None where once is enough."""
        cadence = self.procedure.step(step).cadence
        if cadence is None or self.every == EVENT:
            return None
        finer = LENGTHS.index(cadence.every) < LENGTHS.index(self.every)
        return cadence.every if finer else None

    def needs_evidence(self, step: int) -> bool:
        """Return whether a step that was done must show evidence before the run is closed."""
        if self.plan.evidence is not None:
            return step in self.plan.evidence
        return self.procedure.step(step).output is not None


def practice_for(period: str, procedure: Procedure, plan: Plan) -> Practice:
    """Return how a procedure is carried out in one run: a scheduled one may answer an event too."""
    if read_period(period).every == EVENT:
        plan = plan.model_copy(update={"every": EVENT})
    return Practice(procedure, plan)


def read_plans(raw: bytes | None) -> Mapping[str, Plan]:
    """Return the plans of runs.yml by procedure; a court without the file has none.

    Raises ConfigError with every fault.
    """
    if raw is None:
        return {}
    read = read_record(decoded(FILE, raw), Plans)
    if read.value is None:
        raise ConfigError(
            [Fault(FILE, p.line, p.column, shown(p.key), p.message) for p in read.problems]
        )
    return read.value.runs


def agree(raw: bytes, plans: Mapping[str, Plan], procedures: Mapping[str, Procedure]) -> None:
    """Refuse a plan that names a procedure or a step that is not there; raises ConfigError."""
    places = positions(raw.decode("utf-8-sig"))
    faults = []
    for sop, plan in plans.items():
        for key, message in _complaints(plan, procedures.get(sop)):
            line, column = places[("runs", sop, *key)]
            faults.append(Fault(FILE, line, column, f"runs.{sop}", message))
    if faults:
        raise ConfigError(faults)


def _complaints(plan: Plan, procedure: Procedure | None) -> Iterator[tuple[tuple[str, ...], str]]:
    if procedure is None:
        yield (), "Tidak ada SOP dengan id ini di site_config/sop/. Betulkan id-nya, atau hapus."
        return
    last = len(procedure.steps)
    named = {
        "evidence": plan.evidence or (),
        "records": [each.step for each in plan.records],
        "register": [each.step for each in plan.register_],
    }
    for key, steps in named.items():
        if any(not 1 <= step <= last for step in steps):
            yield (key,), f"Sebut langkah 1 sampai {last}; SOP ini tidak mempunyai yang lain."

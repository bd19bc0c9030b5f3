"""Renewals as they stand today, and noting that a step was done."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.config.load import Config, load_config
from pipeline.config.renewals import Renewal
from pipeline.errors import RefusedError, UsageError
from pipeline.flows.watching.person import person_of
from pipeline.flows.watching.registries import Asking, hear, remembered
from pipeline.flows.watching.renewal_journal import entries, note
from pipeline.monitor.domain.judge import Standing, State, by_day, judge
from pipeline.monitor.domain.said import Said
from pipeline.monitor.renewals.calendar_file import LastDay, calendar_file
from pipeline.monitor.renewals.proof import unproven
from pipeline.monitor.renewals.reminders import reminder
from pipeline.monitor.renewals.steps import Entry, Step, done_of, next_step, refusal, steps_of
from pipeline.outside.suffixes import registrable
from pipeline.outside.tls import certificate_of

_BY_PAPERS = "Menurut renewals.yml."
_HTTPS, _PATIENCE = 443, 15.0


@dataclass(frozen=True)
class Row:
    """One renewal: how it stands, what registries said, which reminder counts, what was done."""

    renewal: Renewal
    standing: Standing
    said: tuple[Said, ...]
    reminder: int | None
    done: tuple[Entry, ...]
    next: Step | None


@dataclass(frozen=True)
class Found:
    """All renewals, those that run out first above."""

    day: dt.date
    rows: tuple[Row, ...]
    host: str
    court: str
    remind: tuple[int, ...] = field(default=())

    @property
    def exit_code(self) -> int:
        """Return 1 where something has run out or is suspended, 3 where something is unknown."""
        states = {row.standing.state for row in self.rows}
        if states & {State.EXPIRED, State.SUSPENDED}:
            return 1
        return 3 if State.UNKNOWN in states else 0


def renewals_now(root: Path, day: dt.date, asking: Asking | None) -> Found:
    """Return how each renewal stands; without `asking` registries are not asked.

    Raises ConfigError, and UnfinishedError where what was noted was changed.
    """
    config = load_config(root)
    rows = [row_of(root, each, config, day, asking) for each in config.renewals.renewals]
    host = config.court.url.removeprefix("https://")
    in_order = tuple(sorted(rows, key=lambda row: (row.renewal.due, row.renewal.id)))
    remind = config.renewals.remind_days_before
    return Found(day, in_order, host, config.court.short_name, remind)


def row_of(
    root: Path, renewal: Renewal, config: Config, day: dt.date, asking: Asking | None
) -> Row:
    """Return how one renewal stands. Raises UnfinishedError where what was noted was changed."""
    remind, noted = config.renewals.remind_days_before, entries(root)
    said = _said(root, renewal, asking)
    standing = _standing(renewal, said, day, max(remind))
    count = reminder(standing.until or renewal.due, remind, day)
    done, following = done_of(renewal, noted), next_step(renewal, noted)
    return Row(renewal, standing, said, count, done, following)


def _said(root: Path, renewal: Renewal, asking: Asking | None) -> tuple[Said, ...]:
    name = registrable(renewal.name or "") if renewal.kind == "domain" else None
    if name is None:
        return ()
    return hear(root, name, asking) if asking else remembered(root, name)


def _standing(renewal: Renewal, said: Sequence[Said], day: dt.date, soon: int) -> Standing:
    if renewal.kind != "domain":
        return by_day(renewal.due, day, soon, _BY_PAPERS)
    name = registrable(renewal.name or "")
    if name is None:
        return Standing(State.UNKNOWN, None, f"{renewal.name} bukan nama yang dapat disewa.")
    return judge(name, said, renewal.due, day, soon)


def as_calendar(found: Found, now: dt.datetime) -> str:
    """Return all last days as an iCalendar file."""
    days = [
        LastDay(
            row.renewal.id,
            row.renewal.due,
            f"Hari terakhir: {row.renewal.what}",
            f"Perpanjang sebelum hari ini. Penanggung jawab: {row.renewal.owner}.",
        )
        for row in found.rows
    ]
    return calendar_file(f"Perpanjangan {found.court}", found.host, days, found.remind, now)


@dataclass(frozen=True)
class Wish:
    """What a person wants noted: the renewal, the step, a remark, and who did it."""

    id: str
    step: str
    note: str = ""
    by: str | None = None


def note_step(root: Path, wish: Wish, asking: Asking, day: dt.date) -> Entry:
    """Note a step of a renewal. Raises UsageError, or RefusedError where it is not its turn.

    A domain counts as verified only once its registry tells of a later day.
    """
    config, noted = load_config(root), entries(root)
    renewal = _renewal(config, wish.id)
    step = _step(renewal, wish.step)
    reasons = [reason for reason in (refusal(renewal, noted, step),) if reason]
    if step is Step.VERIFIED and not reasons:
        said = _said(root, renewal, asking)
        why = unproven(renewal, said, day, wish.note, _live(renewal))
        reasons += [why] if why else []
    if reasons:
        raise RefusedError(reasons)
    entry = Entry(
        wish.id, renewal.due, step, person_of(root, config, wish.by), asking.now, wish.note
    )
    note(root, entry)
    return entry


def _live(renewal: Renewal) -> dt.date | None:
    """Return the last day of the certificate that a site shows, where it is believed."""
    if renewal.kind != "certificate" or renewal.name is None:
        return None
    shown = certificate_of(renewal.name, _HTTPS, _PATIENCE)
    return shown.ends.date() if shown.ends and shown.doubt is None else None


def _renewal(config: Config, name: str) -> Renewal:
    known = {each.id: each for each in config.renewals.renewals}
    if name not in known:
        raise UsageError(f"Tidak ada {name} di renewals.yml. Yang ada: {', '.join(known) or '-'}.")
    return known[name]


def _step(renewal: Renewal, text: str) -> Step:
    steps = steps_of(renewal.kind)
    if text not in {step.value for step in steps}:
        raise UsageError(f"Pilih langkah {renewal.id}: {', '.join(step.value for step in steps)}.")
    return Step(text)

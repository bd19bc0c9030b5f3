"""Recap: what a month's runs came to, for the report to the Sekretaris."""

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.flows.checklists.shelf import shelf_of
from pipeline.flows.reviewing.desk import open_desk
from pipeline.sop.runs.due import due
from pipeline.sop.runs.facts import until
from pipeline.sop.runs.periods import period_on, read_period
from pipeline.sop.runs.recap import Recap
from pipeline.sop.runs.recap import recap as recap_of

_DAY, _SECOND = dt.timedelta(days=1), dt.timedelta(seconds=1)
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])", re.ASCII)


def recap_runs(root: Path, month: str | None, at: dt.datetime) -> Recap:
    """Return the recap of a month such as 2026-11, or of the month of `at`.

    Problems are those that were open when it ended, or are now while it lasts; runs that cannot be
    read are told. Raises UsageError for what is no month, or one to come.
    """
    desk = open_desk(root)
    shelf = shelf_of(desk)
    today = shelf.day(at)
    month = month or period_on("month", today).name
    if not _MONTH.fullmatch(month):
        raise UsageError(f"Tulis bulannya seperti 2026-11, bukan {month}.")
    period = read_period(month)
    if period.first > today:
        raise UsageError(f"Tunggu sampai {period.first.isoformat()}; bulan itu belum mulai.")
    midnight = dt.datetime.combine(period.last + _DAY, dt.time(), shelf.calendar.zone)
    end = min(at + _SECOND, midnight)
    then = [(there, one) for run, one in shelf.runs if (there := until(run, end))]
    on, unread = min(today, period.last), shelf.unread
    problems = due(shelf.practices, then, shelf.calendar, on, unread)
    found = recap_of(shelf.runs, month, shelf.calendar, end, problems)
    return replace(found, unread=shelf.broken)

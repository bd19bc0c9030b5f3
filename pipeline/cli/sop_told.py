"""What is due, as people and programs read it."""

import shlex
from collections.abc import Iterator
from typing import Any

from pipeline.cli.screen import out
from pipeline.flows.checklists.due import Task, Tasks

_NOBODY = "Belum ada pemegang perannya"
_UNSURE = "Hari libur tahun ini belum pasti; hari terakhir dapat bergeser."
_UNPLANNED = "Belum ada SOP yang dijadwalkan; jadwalnya ditulis di site_config/runs.yml."


def tell_tasks(found: Tasks, person: str | None) -> None:
    """Print what is due, under each person who may do it."""
    if not found.planned:
        out.print(_UNPLANNED)
    if not found.tasks:
        out.print("Tidak ada yang harus dikerjakan hari ini.")
    for who, tasks in _by_person(found, person).items():
        out.print(f"[bold]{who}[/bold]")
        for task in tasks:
            out.print(f"  • {_line(task)}", markup=False, soft_wrap=True)
    if not found.certain:
        out.print(_UNSURE)


def _by_person(found: Tasks, person: str | None) -> dict[str, list[Task]]:
    rows: dict[str, list[Task]] = {}
    for task in found.tasks:
        for who in (person,) if person else task.people or (_NOBODY,):
            rows.setdefault(who, []).append(task)
    return rows


def _line(task: Task) -> str:
    due = task.due
    if due.event:
        start = f"Mulai: terbit sop start {due.sop} --event {shlex.quote(due.event)}"
        return ". ".join((f"{due.sop}: {due.event}. {start}", *_besides(task))) + "."
    where = f"{due.sop} {due.period}"
    what = {
        "start": f"{where}: {due.title}. Mulai: terbit sop start {due.sop} --period {due.period}",
        "step": f"{where}, langkah {due.step}: {due.activity}",
        "close": f"{where}: {'periksa dan tutup' if task.asked else 'ajukan penutupan'}",
    }[due.what]
    return ". ".join((what.rstrip("."), *_besides(task))) + "."


def _besides(task: Task) -> Iterator[str]:
    due = task.due
    if due.late:
        yield f"Terlambat {due.late} hari kerja"
    elif due.by:
        yield f"Paling lambat {due.by.isoformat()}"
    if due.held:
        yield f"Belum dilakukan: {due.held.rstrip('.')}"


def tasks_document(found: Tasks) -> dict[str, Any]:
    """Return what is due as one JSON document."""
    return {
        "version": 1,
        "day": found.day.isoformat(),
        "certain": found.certain,
        "unread": [str(each) for each in found.broken],
        "tasks": [_task(each) for each in found.tasks],
    }


def _task(task: Task) -> dict[str, Any]:
    due = task.due
    return {
        "sop": due.sop,
        "period": due.period or None,
        "event": due.event,
        "what": due.what,
        "step": due.step,
        "by": due.by.isoformat() if due.by else None,
        "late_days": due.late,
        "held": due.held,
        "people": list(task.people),
        "closing_asked": task.asked is not None,
    }

"""The register as people and programs read it: tables on a terminal, and JSON."""

from typing import TYPE_CHECKING, Any

from rich.box import SIMPLE
from rich.table import Table
from rich.text import Text

from pipeline.cli.screen import out
from pipeline.dates import long_date
from pipeline.register.board import Category, Standing
from pipeline.register.document import row_of
from pipeline.register.told import STATES, what_to_do

if TYPE_CHECKING:
    import datetime as dt

    from pipeline.flows.register.dip import MadeDip
    from pipeline.flows.register.look import Looked
    from pipeline.flows.register.to_do import Task, ToDo

_HEADS = ("Butir", "Informasi", "Keadaan", "Diperbarui", "Tenggat", "Bagian")
_NOTHING = "–"
_BETWEEN = 2
_UNSURE = "Hari libur tahun tenggatnya belum pasti; hari kerja terakhir dapat bergeser."
_SIGN = (
    "Minta Ketua menandatangani, lalu masukkan naskahnya: "
    "terbit intake NASKAH.pdf --into content/informasi/t1-02"
)
_UNKNOWN_DECREE = "Tidak ada keputusan yang berlaku pada tanggal ini di katalog."


def tell_board(looked: "Looked") -> None:
    """Print the board, a table for each category."""
    board = looked.board
    out.print(f"Per {long_date(board.day)}, menurut {board.decree or _UNKNOWN_DECREE}")
    for category in board.categories:
        if category.standings:
            out.print(_table(category))
    if board.left_out:
        codes = ", ".join(each.obligation.id for each in board.left_out)
        out.print(f"Tidak dihitung: {codes}. Alasannya: terbit register --json", soft_wrap=True)
    if not board.certain:
        out.print(_UNSURE)
    out.print("Yang harus dikerjakan, menurut bagian: terbit register due")


def _table(category: Category) -> Table:
    """Return a category as a table, or as a list where no column would keep its words whole."""
    rows = [_cells(standing) for standing in category.oldest_first]
    widths = [
        max(len(word) for cell in column for word in cell.split())
        for column in zip(_HEADS, *rows, strict=True)
    ]
    wide = sum(widths) + _BETWEEN * len(_HEADS) <= out.width
    counted = f"{category.available} dari {category.total} tersedia dan terkini"
    title = f"{category.title}: {counted if category.total else 'diumumkan bila terjadi'}"
    table = _columns(widths) if wide else Table(show_header=False, box=None, padding=(0, 1, 0, 0))
    table.title, table.title_justify, table.title_style = title, "left", "bold"
    for cells in rows:
        table.add_row(*map(Text, cells if wide else (cells[0], _in_one(cells))))
    return table


def _columns(widths: list[int]) -> Table:
    table = Table(box=SIMPLE, padding=(0, 1, 0, 0), pad_edge=False)
    for head, width in zip(_HEADS, widths, strict=True):
        table.add_column(head, min_width=width)
    return table


def _in_one(cells: tuple[str, ...]) -> str:
    """Return what a narrow terminal shows beside the id: everything else in one text."""
    _, title, state, updated, due, owner = cells
    told = [state, f"diperbarui {updated}", f"tenggat {due}", owner]
    return f"{title}: {'; '.join(each for each in told if not each.endswith(_NOTHING))}"


def _cells(standing: Standing) -> tuple[str, ...]:
    item = standing.obligation
    days = (_day(standing.last_update), _day(standing.verdict.due))
    return (item.id, item.title, STATES[standing.state], *days, item.owner)


def _day(day: "dt.date | None") -> str:
    return day.isoformat() if day else _NOTHING


def tell_list(found: "ToDo") -> None:
    """Print what has to be done, under each section."""
    if not found.sections:
        out.print("Tidak ada yang harus dikerjakan.")
    for section, tasks in found.sections.items():
        out.print(f"[bold]{found.names[section]}[/bold]")
        for task in tasks:
            out.print(f"  • {_line(task)}", markup=False, soft_wrap=True)
    if not found.certain:
        out.print(_UNSURE)


def _line(task: "Task") -> str:
    standing, item = task.standing, task.standing.obligation
    who = ", ".join(task.people) or "belum ada orangnya di people.yml"
    when = "Secepatnya" if standing.act_by is None else _by(task)
    return f"{item.id} {item.title}. {when}, oleh {who}. {what_to_do(standing)}".strip()


def _by(task: "Task") -> str:
    standing = task.standing
    assert standing.act_by is not None and standing.verdict.due is not None
    if task.days is not None and task.days < 0:
        return f"Tenggatnya {long_date(standing.verdict.due)}, {-task.days} hari yang lalu"
    return f"Paling lambat {long_date(standing.act_by)}, {task.days} hari lagi"


def list_document(found: "ToDo") -> dict[str, Any]:
    """Return what has to be done as one JSON document."""
    sections = {
        section: [
            {**row_of(task.standing), "people": list(task.people), "days": task.days}
            for task in tasks
        ]
        for section, tasks in found.sections.items()
    }
    return {
        "version": 1,
        "day": found.day.isoformat(),
        "certain": found.certain,
        "sections": sections,
    }


def tell_dip(made: "MadeDip") -> None:
    """Print where the list was written, what to do with it, and what is not in it."""
    for file in made.files:
        out.print(str(file), soft_wrap=True)
    if made.commit:
        out.print(f"Menurut isi main pada akhir {made.dip.year}: komit {made.commit[:12]}.")
    out.print(f"{len(made.dip.rows)} informasi tercantum, {len(made.dip.left_out)} tidak.")
    out.print(_SIGN, soft_wrap=True)


def dip_document(made: "MadeDip") -> dict[str, Any]:
    """Return the list as one JSON document."""
    rows = [
        {"id": row.id, "cells": list(row.cells), "address": row.address} for row in made.dip.rows
    ]
    left_out = [{"id": item.id, "reason": reason} for item, reason in made.dip.left_out]
    return {
        "version": 1,
        "year": made.dip.year,
        "day": made.dip.day.isoformat(),
        "commit": made.commit,
        "files": [str(file) for file in made.files],
        "rows": rows,
        "left_out": left_out,
    }

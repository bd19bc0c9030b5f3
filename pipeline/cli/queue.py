"""`terbit queue`."""

from typing import TYPE_CHECKING, Any

import typer

from pipeline.cli.options import Json, court_folder

if TYPE_CHECKING:
    from rich.table import Table

    from pipeline.flows.reviewing.queue import Waiting
    from pipeline.review.debts import Debt

STATES = {
    "returned": "dikembalikan ke penulis",
    "submitted": "menunggu",
    "checked": "menunggu",
    "approved": "siap terbit",
    "blocked": "perlu dibetulkan",
}


def command(context: typer.Context, json: Json = False) -> None:
    """Tampilkan naskah yang menunggu: di meja siapa dan sudah berapa lama."""
    from pipeline.cli.screen import out, print_json
    from pipeline.flows.reviewing.queue import queue
    from pipeline.flows.reviewing.verdict import OFF
    from pipeline.outside.clock import this_second
    from pipeline.review.policy import ROLE_WORDS
    from pipeline.review.units import TAKEDOWN

    found = queue(court_folder(context), this_second())
    if json:
        rows = [_document(each) for each in found.drafts]
        owed = [_debt(each) for each in found.debts]
        print_json({"version": 1, "review": found.review, "drafts": rows, "second_checks": owed})
        return
    if not found.review:
        out.print(OFF)
    if found.drafts:
        out.print(_table(found.drafts))
    else:
        out.print("Antrean kosong.")
    for debt in found.debts:
        late = "TERLAMBAT: " if debt.late else ""
        until = debt.due.astimezone(found.zone).strftime("%d-%m-%Y pukul %H.%M")
        what = "Periksa penurunan segera" if debt.review_class == TAKEDOWN else "Periksa kedua kali"
        who = " atau ".join(ROLE_WORDS[role] for role in debt.roles)
        out.print(
            f"{late}{what} {debt.folder} sebelum {until} ({who}): "
            f"terbit second-check {debt.folder}",
            soft_wrap=True,
        )


def _debt(each: "Debt") -> dict[str, Any]:
    return {
        "folder": each.folder,
        "title": each.title,
        "due": each.due.isoformat(),
        "late": each.late,
        "class": each.review_class,
        "roles": list(each.roles),
    }


def _document(each: "Waiting") -> dict[str, Any]:
    return {
        "name": each.name,
        "title": each.title,
        "head": each.head,
        "state": each.state,
        "turn": list(each.turn),
        "since": each.since.isoformat(),
        "working_minutes": each.spent,
        "standard_minutes": each.at_most,
        "reasons": [each.code for each in each.reasons],
        "via": list(each.via),
        "trouble": each.trouble,
    }


def _table(drafts: "tuple[Waiting, ...]") -> "Table":
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, padding=(0, 2, 0, 0))
    for heading in ("Naskah", "Judul", "Keadaan", "Menit kerja"):
        table.add_column(heading, overflow="fold")
    for each in drafts:
        clock = Text(_clock(each), style="red" if each.late else "")
        table.add_row(Text(each.name), Text(each.title), Text(_state(each)), clock)
    return table


def _state(each: "Waiting") -> str:
    from pipeline.review.policy import ROLE_WORDS

    if each.state is None:
        return each.trouble
    who = " atau ".join(ROLE_WORDS[role] for role in each.turn)
    codes = " ".join(sorted({reason.code for reason in each.reasons}))
    state = f"{STATES[each.state]} {who or (codes if each.state == 'blocked' else '')}".strip()
    return f"{state} (lewat {', '.join(each.via)})" if each.via else state


def _clock(each: "Waiting") -> str:
    return f"{each.spent} dari {each.at_most}" if each.at_most else str(each.spent)

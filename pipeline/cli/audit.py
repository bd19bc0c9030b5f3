"""`terbit audit`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pipeline.cli.options import Json, court_folder

if TYPE_CHECKING:
    from pipeline.flows.reviewing.audit import Audit, Audited


def command(
    context: typer.Context,
    server: Annotated[
        Path | None,
        typer.Option(
            "--server",
            metavar="FOLDER.git",
            help="Repositori server; bila tidak ditulis, folder pengadilan.",
            show_default=False,
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Periksa apakah setiap perubahan main sejak persetujuan diwajibkan memang disetujui."""
    from pipeline.cli.screen import print_json, progress
    from pipeline.flows.progress import step
    from pipeline.flows.reviewing.audit import audit

    root = server or court_folder(context)
    with progress(quiet=json) as steps, step(steps, "Memeriksa riwayat main"):
        found = audit(root.resolve(), steps.advance)
    if json:
        print_json(_document(found))
    else:
        _tell(found)
    raise typer.Exit(found.exit_code)


def _document(found: "Audit") -> dict[str, Any]:
    return {
        "version": 1,
        "baseline": found.baseline,
        "changes": [_values(each) for each in found.changes],
    }


def _values(each: "Audited") -> dict[str, Any]:
    return {
        "old": each.received.old,
        "new": each.received.new,
        "at": each.received.at.isoformat(),
        "recorded": each.received.recorded,
        "reasons": [
            {"code": reason.code, "place": str(reason.place), "message": reason.message}
            for reason in each.reasons
        ],
        "trouble": each.trouble,
    }


def _tell(found: "Audit") -> None:
    from pipeline.cli.screen import out

    if found.baseline is None:
        out.print("Persetujuan belum pernah diwajibkan di sini; tidak ada yang diperiksa.")
        return
    for each in found.changes:
        _tell_change(each)
    wrong = sum(bool(each.reasons) for each in found.changes)
    unknown = sum(bool(each.trouble) for each in found.changes)
    out.print(
        f"{len(found.changes)} perubahan sejak {found.baseline[:10]}: "
        f"{len(found.changes) - wrong - unknown} sah, {wrong} tidak sah, "
        f"{unknown} belum dapat diperiksa."
    )


def _tell_change(each: "Audited") -> None:
    from pipeline.cli.screen import out

    if not each.reasons and not each.trouble:
        return
    when = each.received.at.strftime("%Y-%m-%d %H.%M UTC")
    out.print(f"Komit {each.received.new[:10]}, {when}:", markup=False)
    if each.trouble:
        out.print(f"  Belum dapat diperiksa. {each.trouble}", markup=False, soft_wrap=True)
    for reason in each.reasons:
        out.print(f"  {reason.code} {reason.place}: {reason.message}", markup=False, soft_wrap=True)

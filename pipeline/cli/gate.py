"""`terbit gate`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.options import Json, court_folder, whole_number

if TYPE_CHECKING:
    from pipeline.flows.reviewing.verdict import Verdict


def command(
    context: typer.Context,
    main: Annotated[
        str, typer.Option("--main", metavar="KOMIT", help="main yang sekarang berlaku.")
    ] = "main",
    head: Annotated[
        str, typer.Option("--head", metavar="KOMIT", help="Komit yang akan menjadi main.")
    ] = "HEAD",
    forge: Annotated[
        str | None,
        typer.Option(
            "--forge",
            metavar="NOMOR",
            help="Periksa usulan ini di forge; tinjauan di sana ikut dihitung.",
            show_default=False,
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Periksa apakah sebuah komit boleh menjadi main; server memakai pemeriksaan yang sama."""
    from pipeline.cli.screen import print_json

    root = court_folder(context)
    verdict = _by_forge(root, main, forge) if forge else _of_commit(root, main, head)
    if json:
        print_json(_document(verdict))
    else:
        _tell(verdict)
    raise typer.Exit(4 if verdict.reasons else 0)


def _of_commit(root: Path, main: str, head: str) -> "Verdict":
    from pipeline.flows.reviewing.gate import gate
    from pipeline.outside.clock import this_second

    return gate(root, main, head, this_second())


def _by_forge(root: Path, main: str, number: str) -> "Verdict":
    from pipeline.flows.reviewing.by_forge import gate_by_forge
    from pipeline.outside.clock import this_second

    return gate_by_forge(root, main, whole_number(number), this_second())


def _document(verdict: "Verdict") -> dict[str, object]:
    return {
        "version": 1,
        "review": verdict.enabled,
        "merge": not verdict.reasons,
        "reasons": [
            {"code": each.code, "place": str(each.place), "message": each.message}
            for each in verdict.reasons
        ],
    }


def _tell(verdict: "Verdict") -> None:
    from pipeline.cli.screen import out
    from pipeline.flows.reviewing.verdict import OFF

    if not verdict.enabled:
        out.print(OFF)
    if not verdict.reasons:
        out.print("Boleh digabungkan ke main.")
        return
    out.print("[bold]Ditolak:[/bold]")
    for each in verdict.reasons:
        out.print(f"  {each.code} {each.place}: {each.message}", markup=False, soft_wrap=True)
    out.print("Penjelasan setiap kode: terbit explain KODE")

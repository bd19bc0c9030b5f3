"""`terbit gate`."""

from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.options import Json, court_folder

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
    json: Json = False,
) -> None:
    """Periksa apakah sebuah komit boleh menjadi main; server memakai pemeriksaan yang sama."""
    from pipeline.cli.screen import print_json
    from pipeline.flows.reviewing.gate import gate
    from pipeline.outside.clock import this_second

    verdict = gate(court_folder(context), main, head, this_second())
    if json:
        print_json(_document(verdict))
    else:
        _tell(verdict)
    raise typer.Exit(4 if verdict.reasons else 0)


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

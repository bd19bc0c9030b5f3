"""`terbit build`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pipeline.cli.options import AsOf, Json, court_folder, day

if TYPE_CHECKING:
    from pipeline.flows.build_site import Built


def command(
    context: typer.Context,
    clean: Annotated[
        bool, typer.Option("--clean", metavar="", help="Buang simpanan lama, bangun dari awal.")
    ] = False,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="KOMIT",
            help="Catat asal-usul isi sejak terbitan ini: apa yang berubah dan siapa menyetujui.",
            show_default=False,
        ),
    ] = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Periksa isi, lalu bangun situs ke folder site/."""
    from pipeline.cli.screen import out, print_json, progress
    from pipeline.flows.build_site import build_site

    with progress(quiet=json) as steps:
        root = court_folder(context)
        built = build_site(root, day(as_of), steps, clean=clean, since=since)
    if json:
        print_json(_document(built))
    elif built.pages is None:
        _tell_why_not(root, built)
    else:
        out.print(f"{steps}\n{_summary(built, sum(seconds for _, seconds in steps.times))}")
    raise typer.Exit(1 if built.pages is None else 0)


def _document(built: "Built") -> dict[str, Any]:
    from pipeline.findings import blocking

    return {
        "version": 1,
        "built": built.pages is not None,
        "pages": built.pages,
        "as_of": built.checked.as_of.isoformat(),
        "blocking": [f"{f.place} {f.code}" for f in blocking(built.checked.result.standing)],
    }


def _tell_why_not(root: Path, built: "Built") -> None:
    from pipeline.cli.screen import out, print_findings

    print_findings(root, built.checked.result.standing, built.checked.result.covered)
    out.print("[bold]Situs tidak dibangun.[/bold] site/ tetap seperti semula.")


def _summary(built: "Built", seconds: float) -> str:
    from pipeline.checks.report import closing_line

    result = built.checked.result
    return (
        f"Pemeriksaan: {closing_line(result.standing, result.covered)}\n"
        f"Situs selesai: {built.pages} halaman di site/, per {built.checked.as_of}, "
        f"dalam {seconds:.1f} detik."
    )

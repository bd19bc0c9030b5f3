"""`terbit build`."""

from typing import Annotated

import typer

from pipeline.cli.options import AsOf, Json, court_folder, day


def command(
    context: typer.Context,
    clean: Annotated[
        bool, typer.Option("--clean", metavar="", help="Buang simpanan lama, bangun dari awal.")
    ] = False,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Periksa isi, lalu bangun situs ke folder site/."""
    from pipeline.cli.screen import out, print_findings, print_json, progress
    from pipeline.flows.build_site import build_site
    from pipeline.outside.clock import Stopwatch

    watch = Stopwatch()
    with progress(quiet=json) as listener:
        built = build_site(court_folder(context), day(as_of), listener, clean=clean)
    result = built.checked.result
    if json:
        print_json(
            {
                "version": 1,
                "built": built.pages is not None,
                "pages": built.pages,
                "as_of": built.checked.as_of.isoformat(),
                "blocking": [
                    f"{f.place} {f.code}" for f in result.standing if f.severity == "block"
                ],
            }
        )
    elif built.pages is None:
        print_findings(result.standing, result.covered)
        out.print("[bold]Situs tidak dibangun.[/bold] site/ tetap seperti semula.")
    else:
        out.print(
            f"Situs selesai: {built.pages} halaman di site/, per {built.checked.as_of}, "
            f"dalam {watch.seconds():.1f} detik."
        )
    raise typer.Exit(1 if built.pages is None else 0)

"""`terbit check`."""

from typing import Annotated

import typer

from pipeline.cli.options import AsOf, Json, court_folder, day


def command(
    context: typer.Context,
    as_of: AsOf = None,
    notes: Annotated[
        bool, typer.Option("--notes", metavar="", help="Tampilkan semua catatan.")
    ] = False,
    markdown: Annotated[
        bool, typer.Option("--markdown", metavar="", help="Laporan berbentuk Markdown.")
    ] = False,
    json: Json = False,
) -> None:
    """Periksa isi dan pengaturan; tidak mengubah apa pun."""
    from pipeline.checks.report import to_json, to_markdown, to_terminal
    from pipeline.cli.screen import out, progress
    from pipeline.findings import blocking
    from pipeline.flows.check_site import check_site

    with progress(quiet=json or markdown) as listener:
        result = check_site(court_folder(context), day(as_of), listener).result
    if json:
        print(to_json(result.standing, result.covered))
    elif markdown:
        print(to_markdown(result.standing, result.covered))
    else:
        out.print(to_terminal(result.standing, result.covered, all_notes=notes))
    raise typer.Exit(1 if blocking(result.standing) else 0)

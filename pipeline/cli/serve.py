"""`terbit serve`."""

from typing import Annotated

import typer

from pipeline.cli.options import AsOf, court_folder, day


def command(
    context: typer.Context,
    port: Annotated[
        int,
        typer.Option(
            "--port", metavar="NOMOR", help="Nomor porta; 0 memilih sendiri.", min=0, max=65535
        ),
    ] = 8000,
    as_of: AsOf = None,
) -> None:
    """Tampilkan situs di komputer ini; perubahan naskah langsung terlihat."""
    from pipeline.cli.screen import out, print_findings
    from pipeline.flows.serve_site import Rebuilt, serve_site

    root = court_folder(context)

    def tell(rebuilt: Rebuilt) -> None:
        if rebuilt.findings:
            print_findings(root, rebuilt.findings, ())
        out.print(rebuilt.message)

    serve_site(root, day(as_of), port, tell)

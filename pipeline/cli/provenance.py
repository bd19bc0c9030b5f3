"""`terbit provenance`."""

from typing import Annotated

import typer

from pipeline.cli.options import AsOf, court_folder, day


def command(
    context: typer.Context,
    since: Annotated[
        str, typer.Option("--since", metavar="KOMIT", help="Komit terbitan sebelumnya.")
    ],
    as_of: AsOf = None,
) -> None:
    """Bangun situs beserta asal-usulnya: apa yang berubah, siapa menulis dan menyetujui."""
    from pipeline.cli.screen import out, print_findings, progress
    from pipeline.flows.build_site import build_site

    root = court_folder(context)
    with progress() as steps:
        built = build_site(root, day(as_of), steps, since=since)
    if built.pages is None:
        print_findings(root, built.checked.result.standing, built.checked.result.covered)
        out.print("[bold]Situs tidak dibangun.[/bold] site/ tetap seperti semula.")
        raise typer.Exit(1)
    out.print(f"Situs selesai: {built.pages} halaman di site/, per {built.checked.as_of}.")
    out.print("Asal-usul lengkap: build/provenance.json. Simpan di pengadilan, jangan diunggah.")

"""`terbit check`."""

from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.options import AsOf, Json, court_folder, day

if TYPE_CHECKING:
    from pipeline.flows.checked import Checked


def command(  # noqa: PLR0913 - each argument is an option of the command
    context: typer.Context,
    changed_since: Annotated[
        str | None,
        typer.Option(
            "--changed-since",
            metavar="REVISI",
            help="Periksa yang berubah sejak revisi Git ini saja, misalnya main.",
            show_default=False,
        ),
    ] = None,
    as_of: AsOf = None,
    notes: Annotated[
        bool, typer.Option("--notes", metavar="", help="Tampilkan semua catatan.")
    ] = False,
    markdown: Annotated[
        bool, typer.Option("--markdown", metavar="", help="Laporan berbentuk Markdown.")
    ] = False,
    pages: Annotated[
        str,
        typer.Option(
            "--pages",
            metavar="ALAMAT",
            help="Folder halaman kode, untuk tautan di laporan Markdown.",
        ),
    ] = "docs/rules",
    json: Json = False,
) -> None:
    """Periksa isi dan pengaturan; naskah dan situs tidak diubah."""
    from pipeline.checks.report import to_json, to_markdown
    from pipeline.cli.screen import out, print_findings, progress
    from pipeline.findings import blocking
    from pipeline.flows.check_site import check_site

    root = court_folder(context)
    with progress(quiet=json or markdown) as listener:
        checked = check_site(root, day(as_of), listener, since=changed_since)
    standing, covered = checked.result.standing, checked.result.covered
    if json:
        print(to_json(standing, covered))
    elif markdown:
        print(to_markdown(standing, covered, pages=pages), end="")
    else:
        print_findings(root, standing, covered, all_notes=notes)
        out.print(_how_much(checked), style="dim")
    raise typer.Exit(1 if blocking(standing) else 0)


def _how_much(checked: "Checked") -> str:
    total = len(checked.site.items)
    if checked.scope.everything:
        return f"Diperiksa: seluruh situs, {total} tulisan dan halaman."
    looked = sum(checked.scope.holds(item) for item in checked.site.items)
    return (
        f"Diperiksa: {looked} dari {total} tulisan dan halaman, yaitu yang berubah; "
        "tautan dan alamat di seluruh situs."
    )

"""`terbit submit`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.options import AsOf, Json, Key, court_folder, day

if TYPE_CHECKING:
    from pipeline.flows.reviewing.submit import Submitted


def command(
    context: typer.Context,
    paths: Annotated[
        list[str], typer.Argument(help="Folder naskah atau berkasnya.", metavar="NASKAH…")
    ],
    key: Key = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Ajukan naskah untuk diperiksa: komit bertanda tangan di cabang draf/."""
    from pipeline.flows.reviewing.submit import submit

    root = court_folder(context)
    tell_submitted(root, submit(root, paths, key, day(as_of)), json=json)


def tell_submitted(root: Path, done: "Submitted", *, json: bool = False) -> None:
    """Tell what was handed in, or what must be mended first, and end the command."""
    from pipeline.cli.screen import out, print_findings, print_json
    from pipeline.flows.reviewing.verdict import OFF

    if json:
        print_json({"version": 1, "draft": done.name, "commit": done.commit})
    elif done.commit is None:
        print_findings(root, done.findings, ())
        out.print("Naskah belum diajukan. Perbaiki dahulu yang di atas.")
    else:
        out.print(f"Diajukan: {done.name}. Lihat antrean: terbit queue", soft_wrap=True)
        if not done.review:
            out.print(OFF)
    raise typer.Exit(0 if done.commit else 1)

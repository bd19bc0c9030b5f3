"""`terbit restore`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.options import court_folder, moment, zone_of

if TYPE_CHECKING:
    from pipeline.flows.keeping.restore import Restored


def command(
    context: typer.Context,
    folder: Annotated[
        Path, typer.Argument(help="Folder kosong untuk hasil pemulihan.", metavar="FOLDER")
    ],
    medium: Annotated[
        str | None,
        typer.Option(
            "--medium",
            metavar="TEMPAT",
            help="Nama di backup.yml, atau folder cadangan itu sendiri; bila kosong: yang pertama.",
            show_default=False,
        ),
    ] = None,
    at: Annotated[
        str | None,
        typer.Option(
            "--at",
            metavar="WAKTU",
            help="Keadaan pada waktu ini, misalnya 2026-11-20 atau 2026-11-20T13.30.",
            show_default=False,
        ),
    ] = None,
    only: Annotated[
        str,
        typer.Option(
            "--only",
            metavar="JALUR",
            help="Hanya berkas atau folder ini, misalnya content/berita/2026/11/judul.",
            show_default=False,
        ),
    ] = "",
    confirm: Annotated[
        str,
        typer.Option(
            "--confirm",
            metavar="KODE",
            help="Kode dari pratinjau, bila isi folder memang boleh ditimpa.",
            show_default=False,
        ),
    ] = "",
) -> None:
    """Pulihkan dari cadangan ke folder kosong: semuanya, atau satu bagian saja."""
    from pipeline.cli.screen import progress
    from pipeline.flows.keeping.media import open_place
    from pipeline.flows.keeping.restore import Wish, restore, restore_from

    here = medium is not None and ("/" in medium or ":" in medium)
    with progress() as steps:
        if here:
            wish = Wish(until=moment(at, None), only=only.strip("/"), confirmed=confirm)
            done = restore_from(open_place(str(medium)), folder.resolve(), wish, steps)
        else:
            root = court_folder(context)
            wish = Wish(medium, moment(at, zone_of(root)), only.strip("/"), confirm)
            done = restore(root, folder.resolve(), wish, steps)
    _tell(done, folder)
    raise typer.Exit(3 if done.damaged else 0)


def _tell(done: "Restored", folder: Path) -> None:
    from pipeline.cli.screen import out

    for path in done.damaged:
        out.print(f"Rusak di cadangan, tidak dipulihkan: {path}", markup=False, soft_wrap=True)
    told = f"Dipulihkan ke {folder}: {len(done.paths)} berkas dari cadangan {done.snapshot.id}."
    out.print(told, markup=False, soft_wrap=True)
    if done.damaged:
        out.print("Sebagian saja yang pulih. Coba cadangan lain dengan --at.", markup=False)
    for secret in done.record.kept_elsewhere:
        out.print(f"Ambil dari tempat lain: {secret}", markup=False, soft_wrap=True)

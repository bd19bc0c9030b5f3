"""`terbit archive`, `terbit archive list`, `terbit archive verify`."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pipeline.cli.indonesian import Command, Group
from pipeline.cli.options import Json, court_folder
from pipeline.errors import UsageError

if TYPE_CHECKING:
    from pipeline.flows.archiving.archive import Archived

_WHEN = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?")
_SHOWN = 20


class _When(Group):
    """A group whose first word may be a month or a year instead of a command."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if not args or (args[0] not in self.commands and args[0] != "--help"):
            args = ["buat", *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=_When,
    options_metavar="[PILIHAN]",
    subcommand_metavar="[BULAN | TAHUN | PERINTAH]",
    help="Arsipkan semua yang pernah terbit, satu arsip BagIt setiap bulan.",
)


@app.callback()
def archive() -> None:
    """Arsipkan semua yang pernah terbit, satu arsip BagIt setiap bulan.

    Tanpa isian: semua bulan. Bulan ditulis 2026-11, tahun ditulis 2026.
    """


@app.command("buat", cls=Command, options_metavar="[PILIHAN]", hidden=True)
def make(
    context: typer.Context,
    when: Annotated[
        str,
        typer.Argument(
            help="Bulan seperti 2026-11, atau tahun seperti 2026; bila tidak ditulis: semua bulan.",
            metavar="[BULAN|TAHUN]",
            show_default=False,
        ),
    ] = "",
    json: Json = False,
) -> None:
    """Arsipkan yang belum diarsipkan; bulan yang sudah lewat ditutup."""
    from pipeline.cli.screen import print_json, progress
    from pipeline.flows.archiving.archive import archive as flow
    from pipeline.flows.archiving.yearly import archive_year
    from pipeline.outside.clock import this_second

    if when and not _WHEN.fullmatch(when):
        raise UsageError(f"Tulis bulan seperti 2026-11 atau tahun seperti 2026, bukan {when}.")
    root, year = court_folder(context), None
    with progress(quiet=json) as steps:
        done = flow(root, this_second(), steps, only=when)
        if len(when) == len("2026"):
            year = archive_year(root, when, this_second(), steps)
    if json:
        print_json(_document(done, year))
    else:
        _tell(done, year)


def _document(done: "Archived", year: str | None) -> dict[str, Any]:
    told = {"closed": list(done.closed), "year": year, "added": done.added}
    return {"version": 1, **told, "signed": done.signed, "lacks": list(done.lacks)}


def _tell(done: "Archived", year: str | None) -> None:
    from pipeline.cli.screen import err, out

    names = (*done.closed, *([year] if year else []))
    for name in names:
        out.print(f"Ditutup: var/arsip/{name}. Cetak dan tanda tangani pengesahan.html.")
    out.print(f"{done.added} versi terbitan diarsipkan." if done.added else "Tidak ada yang baru.")
    if names and not done.signed:
        err.print("Arsip tidak ditandatangani: isi manifest_key di site_config/release.yml.")
    for line in done.lacks[:_SHOWN]:
        err.print(f"Tidak ikut: {line}", markup=False)
    if len(done.lacks) > _SHOWN:
        err.print(f"… dan {len(done.lacks) - _SHOWN} lagi.")


@app.command("list", cls=Command, options_metavar="[PILIHAN]")
def show(context: typer.Context, json: Json = False) -> None:
    """Tampilkan arsip yang sudah ditutup dan folder yang masih terbuka."""
    from dataclasses import asdict

    from pipeline.cli.screen import out, print_json
    from pipeline.flows.archiving.listing import list_archive

    rows = list_archive(court_folder(context))
    if json:
        print_json({"version": 1, "archives": [asdict(row) for row in rows]})
        return
    for row in rows:
        state = (
            ("ditutup, " + ("" if row.signed else "tidak ") + "ditandatangani")
            if row.closed
            else "terbuka"
        )
        out.print(f"{row.name}: {row.versions} versi, {state}.", markup=False)
    if not rows:
        out.print("Belum ada arsip. Jalankan terbit archive.")


@app.command("verify", cls=Command, options_metavar="[PILIHAN]")
def verify(
    context: typer.Context,
    folders: Annotated[
        list[Path] | None,
        typer.Argument(
            help="Folder arsip (berisi bagit.txt); bila tidak ditulis: semua di var/arsip.",
            metavar="[FOLDER...]",
            show_default=False,
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Periksa apakah arsip lengkap, ditandatangani, dan setiap byte-nya tidak berubah."""
    from pipeline.cli.found import as_rows, tell
    from pipeline.cli.screen import out, print_json, progress
    from pipeline.findings import blocking
    from pipeline.flows.archiving.look import verify_archive, verify_bags
    from pipeline.outside.clock import this_second

    with progress(quiet=json) as steps:
        if folders:
            count = len(folders)
            trusted = _trusted(context)
            found = verify_bags([_bag(f) for f in folders], trusted, this_second(), steps)
        else:
            count, found = verify_archive(court_folder(context), this_second(), steps)
    if json:
        print_json({"version": 1, "findings": as_rows(found)})
    else:
        tell(found)
        out.print(f"{count} arsip diperiksa: {len(blocking(found))} mencegah, ", end="")
        out.print(f"{len(found) - len(blocking(found))} peringatan.")
    raise typer.Exit(1 if blocking(found) else 0)


def _bag(folder: Path) -> Path:
    if not folder.is_dir():
        raise UsageError(f"{folder} bukan folder. Tunjuk folder arsip.")
    return folder.resolve()


def _trusted(context: typer.Context) -> Any:
    """Return the keys of the court's folder that the command runs in; none where it is in none."""
    from pipeline.flows.archiving.look import Trusted, trusted_by
    from pipeline.flows.archiving.reading import read_history
    from pipeline.outside.clock import this_second

    root: Path = context.obj
    if not (root / "site_config").is_dir():
        return Trusted()
    return trusted_by(root, read_history(root), this_second())

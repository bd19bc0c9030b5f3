"""`terbit backup`, `terbit backup list`, `terbit backup verify`."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from pipeline.cli.indonesian import Command, group, left_to_another
from pipeline.cli.options import Json, court_folder

if TYPE_CHECKING:
    from pipeline.archive.retention import Fate
    from pipeline.flows.keeping.backup import BackedUp, Listed, OnMedium
    from pipeline.flows.keeping.verify import Verified

Medium = Annotated[
    str | None,
    typer.Option(
        "--medium",
        metavar="TEMPAT",
        help="Nama tempat cadangan; bila tidak ditulis: semua di backup.yml.",
        show_default=False,
    ),
]
app = group("Cadangkan semua yang diperlukan untuk mulai lagi di komputer kosong.", alone=True)


@app.callback()
def take(context: typer.Context, medium: Medium = None, json: Json = False) -> None:
    """Cadangkan semua yang diperlukan untuk mulai lagi di komputer kosong."""
    if left_to_another(context, medium, json):
        return
    from pipeline.cli.screen import print_json, progress
    from pipeline.flows.keeping.backup import back_up
    from pipeline.outside.clock import this_second

    with progress(quiet=json) as steps:
        done = back_up(court_folder(context), medium, this_second(), steps)
    if json:
        print_json(_taken(done))
    else:
        _tell_taken(done)
    raise typer.Exit(done.exit_code)


def _taken(done: "BackedUp") -> dict[str, Any]:
    return {
        "version": 1,
        "id": done.record.id,
        "parts": done.record.parts,
        "left_out": [{"path": each.path, "why": each.why} for each in done.record.left_out],
        "kept_elsewhere": list(done.record.kept_elsewhere),
        "media": [_medium(each) for each in done.media],
    }


def _medium(each: "OnMedium") -> dict[str, Any]:
    taken = each.snapshot
    return {
        "medium": each.medium,
        "bytes": taken.size if taken else None,
        "files": taken.files if taken else None,
        "removed": [fate.taken.id for fate in each.gone],
        "trouble": each.trouble,
    }


def _tell_taken(done: "BackedUp") -> None:
    from pipeline.cli.screen import err, out
    from pipeline.sizes import file_size

    for each in done.media:
        if each.snapshot is None:
            err.print(f"{each.medium}: belum dicadangkan. {each.trouble}", markup=False)
            continue
        size = file_size(each.snapshot.size or 0)
        told = f"{each.medium}: {each.snapshot.id}, {each.snapshot.files} berkas, {size}."
        gone = f" {len(each.gone)} cadangan lama dihapus." if each.gone else ""
        out.print(told + gone, markup=False)
    for absent in done.record.left_out:
        out.print(f"Tidak ikut: {absent.path} ({absent.why})", markup=False, soft_wrap=True)
    for secret in done.record.kept_elsewhere:
        out.print(f"Simpan di tempat lain: {secret}", markup=False, soft_wrap=True)


@app.command("list", cls=Command, options_metavar="[PILIHAN]")
def list_(context: typer.Context, medium: Medium = None, json: Json = False) -> None:
    """Daftar cadangan, dan alasan masing-masing disimpan atau dihapus."""
    from pipeline.cli.screen import print_json
    from pipeline.flows.keeping.backup import list_backups
    from pipeline.outside.clock import this_second

    found = list_backups(court_folder(context), medium, this_second())
    if json:
        print_json({"version": 1, "media": [_listed(each) for each in found]})
    else:
        for each in found:
            _tell_listed(each)
    raise typer.Exit(3 if any(each.trouble for each in found) else 0)


def _listed(each: "Listed") -> dict[str, Any]:
    backups = [_fate(fate) for fate in each.fates]
    return {"medium": each.medium, "trouble": each.trouble, "backups": backups}


def _fate(fate: "Fate") -> dict[str, Any]:
    taken = fate.taken
    told = {"id": taken.id, "at": taken.at.isoformat(), "whole": taken.whole}
    return told | {"kept": fate.kept, "reasons": list(fate.reasons)}


_WHOLE = {True: "utuh", False: "RUSAK", None: "belum diperiksa"}


def _tell_listed(each: "Listed") -> None:
    from pipeline.cli.screen import out

    out.print(f"{each.medium}: {each.trouble or f'{len(each.fates)} cadangan'}", markup=False)
    for fate in each.fates:
        kept = "" if fate.kept else "akan dihapus: "
        shown = f"  {fate.taken.id}  {_WHOLE[fate.taken.whole]}; {kept}{', '.join(fate.reasons)}"
        out.print(shown, markup=False, soft_wrap=True)


@app.command("verify", cls=Command, options_metavar="[PILIHAN]")
def verify(
    context: typer.Context,
    medium: Medium = None,
    everything: Annotated[
        bool,
        typer.Option("--all", metavar="", help="Baca setiap byte, bukan hanya bagian gilirannya."),
    ] = False,
    json: Json = False,
) -> None:
    """Baca kembali cadangan, dan periksa umur, jumlah, serta ukurannya."""
    from pipeline.cli.screen import print_json, progress
    from pipeline.flows.keeping.verify import exit_code, verify_backups
    from pipeline.outside.clock import this_second

    root = court_folder(context)
    with progress(quiet=json) as steps:
        found = verify_backups(root, medium, this_second(), steps, everything=everything)
    if json:
        print_json({"version": 1, "media": [_verified(each) for each in found]})
    else:
        for each in found:
            _tell_verified(each)
    raise typer.Exit(exit_code(found))


def _verified(each: "Verified") -> dict[str, Any]:
    from pipeline.cli.found import as_rows

    told = {"medium": each.medium, "backups": each.backups, "read_whole": each.read_whole}
    return told | {"trouble": each.trouble, "findings": as_rows(each.findings)}


def _tell_verified(each: "Verified") -> None:
    from pipeline.cli.found import tell
    from pipeline.cli.screen import out

    if each.trouble:
        out.print(f"{each.medium}: belum dapat diperiksa. {each.trouble}", markup=False)
        return
    tell(each.findings)
    told = f"{each.medium}: {each.backups} cadangan, {each.read_whole} dibaca seluruhnya, "
    out.print(f"{told}{len(each.findings)} temuan.", markup=False)

"""`terbit verify`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pipeline.cli.options import Json, court_folder
from pipeline.cli.quarantine import move_aside
from pipeline.cli.verify_address import by_address, is_address
from pipeline.errors import UsageError

if TYPE_CHECKING:
    from pipeline.flows.releasing.verify_target import Verified


def command(  # noqa: PLR0913 - each argument is an option of the command
    context: typer.Context,
    target: Annotated[
        str | None,
        typer.Argument(
            metavar="TUJUAN|https://…",
            help="Nama tujuan di release.yml, atau alamat situs; tanpa ini, default_target.",
            show_default=False,
        ),
    ] = None,
    key: Annotated[
        str | None,
        typer.Option(
            "--key",
            metavar="FILE|KUNCI",
            help="Untuk alamat: kunci publik pengadilan, berkas atau isinya.",
            show_default=False,
        ),
    ] = None,
    court: Annotated[
        str | None,
        typer.Option(
            "--court",
            metavar="NAMA",
            help="Untuk alamat: nama domain pengadilan, bila bukan yang di alamat itu.",
            show_default=False,
        ),
    ] = None,
    quarantine: Annotated[
        bool,
        typer.Option(
            "--quarantine",
            metavar="",
            help="Untuk tujuan: pindahkan berkas asing ke karantina, sesudah bertanya.",
        ),
    ] = False,
    yes: Annotated[
        bool, typer.Option("--yes", metavar="", help="Karantinakan tanpa bertanya lagi.")
    ] = False,
    json: Json = False,
) -> None:
    """Bandingkan setiap berkas yang tayang dengan rilisnya, tanpa mengubah apa pun.

    Dengan alamat, siapa pun dapat memeriksa dengan kunci publik pengadilan saja.
    """
    if yes and not quarantine:
        raise UsageError("Pakai --yes hanya bersama --quarantine.")
    if target is not None and is_address(target):
        if quarantine:
            raise UsageError("Pakai --quarantine dengan nama tujuan, bukan dengan alamat.")
        folder: Path = context.obj
        raise typer.Exit(by_address(folder, target, key, court, json=json))
    if key is not None or court is not None:
        raise UsageError("Pakai --key dan --court hanya dengan alamat, misalnya https://…")
    from pipeline.cli.screen import print_json, progress
    from pipeline.flows.releasing.verify_target import verify_target
    from pipeline.outside.clock import this_second

    root = court_folder(context)
    if quarantine:
        move_aside(root, target, yes=yes)
    with progress(quiet=json) as steps:
        found = verify_target(root, target, this_second(), steps)
    if json:
        print_json(_document(found))
    else:
        _tell(found)
    raise typer.Exit(found.exit_code)


def _document(found: "Verified") -> dict[str, Any]:
    return {
        "version": 1,
        "target": found.target,
        "release": found.release.id,
        "commit": found.release.commit,
        "as_of": found.release.as_of.isoformat(),
        "checked": found.checked,
        "missing": found.missing,
        "different": found.different,
        "strange": list(found.strange),
        "signature": found.seal.value,
        "seen": found.looked.counts() if found.looked else None,
    }


def _tell(found: "Verified") -> None:
    release = found.release
    typer.echo(f"Rilis {release.id}, komit {release.commit[:10]}, per {release.as_of}.")
    for name, paths in (
        ("Hilang", found.missing),
        ("Berbeda", found.different),
        ("Bukan bagian rilis", found.strange),
    ):
        for path in paths:
            typer.echo(f"{name}: {path}")
    for line in found.looked.lines() if found.looked else ():
        typer.echo(f"Bagi pembaca: {line}")
    if told := _SEALS.get(found.seal.value):
        typer.echo(told)
    typer.echo(_closing(found))


_SEALS = {
    "good": "Manifes bertanda tangan pengadilan.",
    "absent": "Manifes tidak bertanda tangan.",
    "broken": "Tanda tangan manifes tidak ada atau bukan dari kunci pengadilan. "
    "Pasang lagi: terbit deploy.",
}


def _closing(found: "Verified") -> str:
    if found.exit_code == 0:
        seen = ", juga bagi pembaca" if found.looked else "; tanpa public_url, hanya di foldernya"
        return f"Sama: {found.checked} berkas{seen}."
    wrong = len(found.missing) + len(found.different) + len(found.strange)
    if wrong:
        aside = " Berkas asing dapat disisihkan: --quarantine." if found.strange else ""
        told = f"{wrong} berkas tidak seperti rilisnya. Simpan salinannya sebelum memasang lagi."
        return told + aside
    if found.seal.value == "broken":
        return f"Isi {found.checked} berkas sama, tetapi asal-usulnya belum terbukti."
    return "Berkas di tujuan sama, tetapi pembaca belum mendapat semuanya seperti itu."

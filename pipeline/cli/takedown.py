"""`terbit takedown`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.options import AsOf, Item, Key, court_folder, day

if TYPE_CHECKING:
    from pipeline.content.takedown_form import Ground
    from pipeline.flows.reviewing.takedown import TakenDown

GROUNDS: "dict[str, Ground]" = {
    "data-pribadi": "personal_data",
    "anak": "child",
    "korban": "victim",
    "sidang-tertutup": "closed_hearing",
}


def command(
    context: typer.Context,
    item: Item,
    ground: Annotated[
        str, typer.Option("--ground", metavar="DASAR", help=f"Salah satu: {', '.join(GROUNDS)}.")
    ],
    note: Annotated[
        str | None,
        typer.Option(
            "--note",
            metavar="CATATAN",
            help="Untuk catatan pengadilan, misalnya nomor surat; jangan ulangi datanya.",
            show_default=False,
        ),
    ] = None,
    key: Key = None,
    as_of: AsOf = None,
) -> None:
    """Turunkan segera tulisan yang memuat data pribadi; Ketua memeriksa kembali sesudahnya."""
    from pipeline.errors import UsageError
    from pipeline.flows.reviewing.takedown import take_down
    from pipeline.outside.clock import this_second

    if ground not in GROUNDS:
        raise UsageError(f"Pilih dasarnya: {', '.join(GROUNDS)}. Yang lain: terbit withdraw.")
    root = court_folder(context)
    done = take_down(root, item, GROUNDS[ground], key, this_second(), note)
    built = False
    try:
        built = done.here and _built(root, as_of)
    finally:
        _tell(done, built=built)
    raise typer.Exit(0 if built else 3)


def _built(root: Path, as_of: str | None) -> bool:
    """Build the site without the item; findings elsewhere may keep it from being built."""
    from pipeline.flows.build_site import build_site

    return build_site(root, day(as_of)).pages is not None


def _tell(done: "TakenDown", *, built: bool) -> None:
    from pipeline.cli.screen import out
    from pipeline.flows.reviewing.verdict import OFF
    from pipeline.review.policy import ROLE_WORDS

    out.print(f"Diturunkan dari main: {done.folder}.", soft_wrap=True)
    if built:
        out.print("site/ sudah dibangun tanpa tulisan itu. Pasang sekarang di server.")
    else:
        out.print("[bold]Sebagian selesai:[/bold] main sudah berubah, situsnya belum.")
        out.print("Jalankan git pull dan terbit build, lalu pasang di server.")
    if done.debt:
        who = " atau ".join(ROLE_WORDS[role] for role in done.debt.roles)
        out.print(f"Menunggu pemeriksaan {who}: terbit second-check {done.folder}", soft_wrap=True)
    if not done.review:
        out.print(OFF)
    out.print("\nData itu masih ada di tempat-tempat ini:")
    for each in done.held:
        out.print(f"  • {each.where}: {each.what_to_do}", markup=False, soft_wrap=True)

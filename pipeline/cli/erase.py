"""`terbit erase`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pipeline.cli.options import Json, court_folder
from pipeline.errors import UsageError

if TYPE_CHECKING:
    from pipeline.flows.erasing.erase import Outcome
    from pipeline.flows.erasing.planning import Plan


def command(  # noqa: PLR0913 - one argument an option
    context: typer.Context,
    item: Annotated[
        str | None,
        typer.Argument(
            help="Folder atau alamat tulisan yang sudah diturunkan.",
            metavar="[TULISAN]",
            show_default=False,
        ),
    ] = None,
    texts: Annotated[
        Path | None,
        typer.Option(
            "--texts",
            metavar="FILE",
            help="Teks yang harus hilang di mana-mana, satu per baris, misalnya nama.",
            show_default=False,
        ),
    ] = None,
    confirm: Annotated[
        str | None,
        typer.Option(
            "--confirm",
            metavar="TULISAN",
            help="Ketik sekali lagi nama foldernya sesudah melihat pratinjau.",
            show_default=False,
        ),
    ] = None,
    go_on: Annotated[
        bool, typer.Option("--continue", metavar="", help="Lanjutkan yang belum selesai.")
    ] = False,
    destroyed: Annotated[
        list[str] | None,
        typer.Option(
            "--destroyed",
            metavar="TEMPAT",
            help="Cakram atau tempat lama ini sudah dimusnahkan (dengan --continue).",
            show_default=False,
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Hapus tuntas data pribadi dari riwayat, arsip, rilis, dan setiap cadangan."""
    root, said = court_folder(context), _lines(texts)
    if go_on == (item is not None):
        raise UsageError("Tulis TULISAN, atau --continue untuk melanjutkan; tidak keduanya.")
    if go_on:
        _continued(root, said, destroyed or [], json=json)
    else:
        _begun(root, str(item), said, confirm, json=json)


def _lines(texts: Path | None) -> list[str]:
    if texts is None:
        return []
    try:
        return texts.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        message = f"Tunjuk berkas teks UTF-8 dengan --texts; {texts} tidak terbaca."
        raise UsageError(message) from None


def _begun(root: Path, item: str, texts: list[str], confirm: str | None, *, json: bool) -> None:
    from pipeline.cli.screen import progress
    from pipeline.flows.erasing.erase import begin
    from pipeline.flows.erasing.planning import plan_for
    from pipeline.outside.clock import this_second

    plan = plan_for(root, item, texts, this_second())
    if confirm is None:
        _preview(plan, json=json)
        raise typer.Exit(4)
    with progress(quiet=json) as steps:
        done = begin(root, plan, confirm, this_second, steps)
    _end(done, json=json)


def _continued(root: Path, texts: list[str], destroyed: list[str], *, json: bool) -> None:
    from pipeline.cli.screen import out, print_json, progress
    from pipeline.flows.erasing.erase import go_on
    from pipeline.outside.clock import this_second

    with progress(quiet=json) as steps:
        done = go_on(root, texts, destroyed, this_second, steps)
    if done is not None:
        _end(done, json=json)
    if json:
        print_json({"version": 1, "id": None})
    else:
        out.print("Tidak ada penghapusan yang belum selesai.")


def _preview(plan: "Plan", *, json: bool) -> None:
    from pipeline.cli.screen import out, print_json

    if json:
        rows = [{"place": place, "what": what} for place, what in plan.rows]
        print_json({"version": 1, "item": plan.decision.item, "begun": False, "rows": rows})
        return
    out.print(f"Akan dihapus tuntas: {plan.decision.item}", markup=False, soft_wrap=True)
    for place, what in plan.rows:
        out.print(f"  • {place}: {what}", markup=False, soft_wrap=True)
    out.print("\nTidak dapat dibatalkan. Klona semua orang harus dibuat baru sesudahnya.")
    out.print("Belum ada yang dihapus. Bila memang dimaksud, ulangi perintah ini dengan:")
    out.print(f"  --confirm {plan.decision.item}", markup=False, soft_wrap=True)


def _end(done: "Outcome", *, json: bool) -> None:
    from pipeline.cli.screen import print_json

    if json:
        print_json(_document(done))
    else:
        _tell(done)
    raise typer.Exit(done.exit_code)


def _document(done: "Outcome") -> dict[str, Any]:
    places = [
        {"place": each.name, "done": each.done is not None, "trouble": each.trouble}
        for each in done.state.places
    ]
    rows = [{"place": r.place, "found": list(r.found), "trouble": r.trouble} for r in done.rows]
    return {"version": 1, "id": done.state.id, "begun": True, "places": places, "search": rows}


def _tell(done: "Outcome") -> None:
    from pipeline.cli.screen import err, out

    for each in done.state.places:
        if each.done is not None:
            out.print(f"{each.name}: {' '.join(each.told)}", markup=False, soft_wrap=True)
        elif each.trouble:
            err.print(f"{each.name}: belum. {each.trouble}", markup=False, soft_wrap=True)
    for row in done.rows:
        stream = err if row.found or row.trouble else out
        stream.print(f"Pencarian, {row.place}: {row.words}", markup=False, soft_wrap=True)
    if done.state.owing:
        err.print("Belum selesai. Sesudah yang tertulis di atas beres: terbit erase --continue")
    else:
        out.print("Selesai. Data itu tidak ditemukan lagi di tempat mana pun yang dikenal.")
    out.print(f"Laporan: var/penghapusan/{done.state.id}/laporan.html")
    out.print(_FOR_PEOPLE)


_FOR_PEOPLE = (
    "Beri tahu semua penulis dan pejabat: simpan naskah yang belum terkirim di folder lain, hapus "
    "klona lama, buat klona baru dengan git clone, lalu salin naskahnya. Jangan memakai git pull."
)

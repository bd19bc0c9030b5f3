"""`terbit intake`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pipeline.cli.options import Json, court_folder
from pipeline.errors import UsageError

if TYPE_CHECKING:
    from pipeline.content.receipt import Box
    from pipeline.flows.receive import Arrival, State


def command(  # noqa: PLR0913 - one argument an option
    context: typer.Context,
    files: Annotated[
        list[Path], typer.Argument(help="Foto, dokumen, atau rekaman.", metavar="BERKAS")
    ],
    into: Annotated[
        str | None,
        typer.Option(
            metavar="NASKAH", help="Folder naskah; tanpa ini hanya dilihat.", show_default=False
        ),
    ] = None,
    name: Annotated[
        str | None, typer.Option("--as", metavar="NAMA", help="Nama hasil.", show_default=False)
    ] = None,
    cover: Annotated[
        list[str] | None,
        typer.Option(
            metavar="KIRI,ATAS,LEBAR,TINGGI",
            help="Tutup bagian foto ini, dalam piksel; boleh berulang.",
            show_default=False,
        ),
    ] = None,
    title: Annotated[
        str | None,
        typer.Option(metavar="JUDUL", help="Judul dokumen.", show_default=False),
    ] = None,
    scan: Annotated[
        bool,
        typer.Option("--scan", metavar="", help="Jadikan halaman gambar, lalu beri lapisan teks."),
    ] = False,
    by: Annotated[
        str | None,
        typer.Option(metavar="ID", help="Siapa yang menerima.", show_default=False),
    ] = None,
    json: Json = False,
) -> None:
    """Bersihkan foto, dokumen, atau rekaman, lalu taruh di naskah."""
    from pipeline.cli.screen import out, print_json, progress
    from pipeline.flows.receive import Order, receive
    from pipeline.intake.outcome import Wishes

    if len(files) > 1 and (name or cover or title):
        raise UsageError("Serahkan satu berkas saja bila memakai --as, --cover, atau --title.")
    covers = tuple(_box(text) for text in cover or ())
    wishes = Wishes(covers=covers, title=title, scan=scan)
    with progress(quiet=json) as steps:
        arrivals = receive(court_folder(context), files, Order(into, name, wishes, by), steps)
    if json:
        print_json({"version": 1, "kept": into is not None, "files": _documents(arrivals)})
    else:
        out.print(_told(arrivals, kept=into is not None), markup=False, soft_wrap=True)
    raise typer.Exit(_exit_code(arrivals))


def _box(text: str) -> "Box":
    from pipeline.content.receipt import Box

    try:
        x, y, width, height = (int(part) for part in text.split(","))
        return Box(x=x, y=y, width=width, height=height)
    except ValueError:
        message = f"Tulis --cover sebagai KIRI,ATAS,LEBAR,TINGGI dalam piksel, bukan {text}."
        raise UsageError(message) from None


def _exit_code(arrivals: list["Arrival"]) -> int:
    if any(arrival.problem for arrival in arrivals):
        return 3
    return 1 if any(arrival.refused for arrival in arrivals) else 0


def _documents(arrivals: list["Arrival"]) -> list[dict[str, Any]]:
    return [
        {
            "name": arrival.shown,
            "state": arrival.state,
            "receipt": arrival.receipt.model_dump(mode="json") if arrival.receipt else None,
            "findings": [{"code": f.code, "message": f.message} for f in arrival.findings],
            "problem": arrival.problem,
        }
        for arrival in arrivals
    ]


def _told(arrivals: list["Arrival"], *, kept: bool) -> str:
    lines = [line for arrival in arrivals for line in _lines(arrival)]
    return "\n".join([*lines, "", _closing(arrivals, kept=kept), *_entries(arrivals, kept=kept)])


_SIGNS: dict["State", str] = {"made": "✓", "known": "=", "refused": "✗", "problem": "?"}


def _lines(arrival: "Arrival") -> list[str]:
    head = f"{_SIGNS[arrival.state]} {arrival.shown}"
    notes = [f"    {finding.code} {finding.message}" for finding in arrival.findings]
    if arrival.problem:
        return [head, f"    {arrival.problem}"]
    return [f"{head}{_result(arrival)}", *_removed(arrival), *notes]


def _result(arrival: "Arrival") -> str:
    from pipeline.sizes import file_size

    if arrival.receipt is None:
        return ""
    result, original = arrival.receipt.result, arrival.receipt.original
    if not arrival.new:
        return f": sudah diterima, {result.file}"
    return f" → {result.file}, {file_size(original.bytes)} menjadi {file_size(result.bytes)}"


def _removed(arrival: "Arrival") -> list[str]:
    from pipeline.intake.words import removed_words

    if arrival.receipt is None or not arrival.new:
        return []
    removed, covered = arrival.receipt.removed, len(arrival.receipt.covered)
    told = [f"    dihapus: {removed_words(removed)}"] if removed else []
    return [*told, *([f"    ditutup: {covered} bagian"] if covered else [])]


_COUNTED: dict["State", str] = {
    "made": "diterima",
    "known": "sudah ada",
    "refused": "ditolak",
    "problem": "tidak terbaca",
}


def _closing(arrivals: list["Arrival"], *, kept: bool) -> str:
    states = [arrival.state for arrival in arrivals]
    counts = ((states.count(state), word) for state, word in _COUNTED.items())
    told = ", ".join(f"{count} {word}" for count, word in counts if count)
    if kept:
        return f"{told}."
    return f"{told}. Baru dilihat, belum ada yang disimpan. Untuk menyimpan, sebut --into NASKAH."


def _entries(arrivals: list["Arrival"], *, kept: bool) -> list[str]:
    """Return what to add to the item's front matter for what is new."""
    from pipeline.intake.words import entry_of, list_of

    lists: dict[str, list[str]] = {}
    for arrival in arrivals:
        key = list_of(arrival.receipt) if kept and arrival.new and arrival.receipt else None
        if key and arrival.receipt:
            lists.setdefault(key, []).append(entry_of(arrival.receipt))
    parts = [f"{key}:\n" + "\n".join(entries) for key, entries in lists.items()]
    ask = "Tambahkan di bagian depan naskah, lalu isi yang bertanda ISI:"
    return ["", ask, *parts] if parts else []

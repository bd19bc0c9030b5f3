"""`terbit renewals`, `terbit renewals note`."""

from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.indonesian import Command, group, left_to_another
from pipeline.cli.options import AsOf, Json, court_folder, day, zone_of
from pipeline.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.flows.watching.registries import Asking

Offline = Annotated[
    bool,
    typer.Option("--offline", metavar="", help="Jangan bertanya; pakai jawaban registri terakhir."),
]
Refresh = Annotated[
    bool,
    typer.Option("--refresh", metavar="", help="Tanyai registri lagi walau sudah hari ini."),
]
Ics = Annotated[
    bool, typer.Option("--ics", metavar="", help="Keluarkan kalender untuk ponsel (iCalendar).")
]
app = group(
    "Domain, hosting, koneksi, sertifikat, lisensi, dan SK yang harus diperpanjang.", alone=True
)


@app.callback()
def show(
    context: typer.Context,
    as_of: AsOf = None,
    offline: Offline = False,
    refresh: Refresh = False,
    ics: Ics = False,
    json: Json = False,
) -> None:
    """Domain, hosting, koneksi, sertifikat, lisensi, dan SK yang harus diperpanjang."""
    if left_to_another(context, as_of, offline, refresh, ics, json):
        return
    if ics and json:
        raise UsageError("Pilih salah satu: --ics atau --json.")
    from pipeline.cli.renewals_told import as_document, tell
    from pipeline.cli.screen import print_json
    from pipeline.flows.watching.renewals import as_calendar, renewals_now
    from pipeline.outside.clock import this_second, today

    root = court_folder(context)
    asking = None if offline or ics or as_of else _asking(root, anew=refresh)
    found = renewals_now(root, day(as_of) or today(zone_of(root)), asking)
    if ics:
        typer.echo(as_calendar(found, this_second()), nl=False)
        return
    if json:
        print_json(as_document(found))
    else:
        tell(found)
    raise typer.Exit(found.exit_code)


def _asking(root: "Path", *, anew: bool) -> "Asking":
    from pipeline.flows.watching.registries import Asking, servers_known
    from pipeline.outside.clock import this_second

    now = this_second()
    return Asking(now, servers_known(root, now), anew)


def note(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="Id di renewals.yml.", metavar="NAMA")],
    step: Annotated[
        str,
        typer.Argument(help="requested, invoiced, paid, atau verified.", metavar="LANGKAH"),
    ],
    remark: Annotated[
        str,
        typer.Option(
            "--note",
            metavar="CATATAN",
            help="Misalnya nomor surat atau tagihan.",
            show_default=False,
        ),
    ] = "",
    by: Annotated[
        str | None,
        typer.Option(
            "--by", metavar="ORANG", help="Id di people.yml yang melakukannya.", show_default=False
        ),
    ] = None,
) -> None:
    """Catat langkah perpanjangan: diajukan, tagihan diterima, dibayar, terbukti berlaku."""
    from pipeline.cli.renewals_told import noted
    from pipeline.cli.screen import out
    from pipeline.flows.watching.renewals import Wish, note_step
    from pipeline.outside.clock import today

    root = court_folder(context)
    entry = note_step(
        root, Wish(name, step, remark, by), _asking(root, anew=True), today(zone_of(root))
    )
    out.print(noted(entry), markup=False, soft_wrap=True)


app.command("note", cls=Command, options_metavar="[PILIHAN]")(note)

"""`terbit forge`: the court's forge, asked and told from the command line."""

from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from pipeline.cli.indonesian import Command, group
from pipeline.cli.options import AsOf, Json, Key, court_folder, day, whole_number

app = group("Bekerja dengan forge: usulan, tinjauan, dan laporan.")
Number = Annotated[str, typer.Argument(help="Nomor usulan di forge.", metavar="NOMOR")]


def list_open(context: typer.Context, json: Json = False) -> None:
    """Daftar usulan yang masih terbuka."""
    from pipeline.cli.forge_told import pull_values
    from pipeline.cli.screen import out, print_json
    from pipeline.flows.forges import open_proposals

    found = open_proposals(court_folder(context))
    if json:
        print_json({"version": 1, "proposals": [pull_values(each) for each in found]})
        return
    for each in found:
        out.print(f"{each.number}  {each.branch}  {each.author}", markup=False, soft_wrap=True)
    out.print(f"{len(found)} usulan terbuka.")


def propose(
    context: typer.Context,
    branch: Annotated[
        str,
        typer.Argument(help="Cabang naskah, misalnya draf/berita/layanan-baru.", metavar="CABANG"),
    ],
    json: Json = False,
) -> None:
    """Usulkan satu cabang naskah, lengkap dengan langkah SOP."""
    from pipeline.cli.forge_told import pull_values, tell_proposed
    from pipeline.cli.screen import print_json
    from pipeline.flows.forges import propose_branch

    proposed = propose_branch(court_folder(context), branch)
    if json:
        print_json({"version": 1, **pull_values(proposed.pull), "behind": proposed.behind})
    else:
        tell_proposed(proposed)


def reviews(context: typer.Context, number: Number, json: Json = False) -> None:
    """Tampilkan tinjauan yang dihitung dan yang tidak, beserta sebabnya."""
    from pipeline.cli.forge_told import review_values, tell_reviews
    from pipeline.cli.screen import print_json
    from pipeline.flows.forges import reviews_of

    found = reviews_of(court_folder(context), whole_number(number))
    if json:
        print_json(review_values(found))
    else:
        tell_reviews(found)


def record(context: typer.Context, number: Number, key: Key = None, json: Json = False) -> None:
    """Catat tinjauan yang dihitung sebagai pernyataan bertanda tangan di cabang naskahnya."""
    from pipeline.cli.forge_told import recorded_values, tell_recorded
    from pipeline.cli.screen import print_json
    from pipeline.flows.reviewing.by_forge import record as record_reviews
    from pipeline.outside.clock import this_second

    found = record_reviews(court_folder(context), whole_number(number), key, this_second())
    if json:
        print_json(recorded_values(found))
    else:
        tell_recorded(found)


def timeline(context: typer.Context, number: Number, json: Json = False) -> None:
    """Tampilkan perjalanan satu usulan dari waktu ke waktu."""
    from pipeline.cli.forge_told import event_line, event_values
    from pipeline.cli.screen import out, print_json
    from pipeline.config.load import load_config
    from pipeline.flows.forges import way_of

    root = court_folder(context)
    events = way_of(root, whole_number(number))
    if json:
        print_json({"version": 1, "events": [event_values(each) for each in events]})
        return
    zone = ZoneInfo(load_config(root).court.time_zone)
    for each in events:
        out.print(event_line(each, zone), markup=False, soft_wrap=True)


def report(
    context: typer.Context,
    number: Number,
    proposal: Annotated[
        Path | None,
        typer.Option(
            "--proposal",
            metavar="FOLDER",
            help="Folder berisi usulan; bila tidak ditulis, folder pengadilan.",
            show_default=False,
        ),
    ] = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Periksa satu usulan, lalu tulis hasilnya di forge: satu status dan satu komentar."""
    from pipeline.checks.closing import closing_line
    from pipeline.checks.report import to_json
    from pipeline.cli.screen import out, progress
    from pipeline.findings import blocking
    from pipeline.flows.forge_report import report as report_proposal

    root = court_folder(context)
    with progress(quiet=json) as steps:
        folder = (proposal or root).resolve()
        checked = report_proposal(root, folder, whole_number(number), day(as_of), steps)
    result = checked.result
    if json:
        print(to_json(result.standing, result.covered))
    else:
        counts = closing_line(result.standing, result.covered)
        out.print(f"Usulan {number} diperiksa: {counts}\nHasilnya sudah ditulis di forge.")
    raise typer.Exit(1 if blocking(result.standing) else 0)


def workflows(context: typer.Context, json: Json = False) -> None:
    """Buat berkas pemeriksaan otomatis untuk forge pengadilan."""
    from pipeline.cli.screen import out, print_json
    from pipeline.flows.forge_workflows import write_workflows

    written = write_workflows(court_folder(context))
    if json:
        print_json({"version": 1, "new": list(written.new), "same": list(written.same)})
        return
    for path in written.new:
        out.print(f"Dibuat: {path}", markup=False)
    for path in written.same:
        out.print(f"Sudah ada: {path}", markup=False)
    out.print("Baca catatan di awal setiap berkas, lalu catat dengan Git.")


for _name, _command in (
    ("list", list_open),
    ("propose", propose),
    ("reviews", reviews),
    ("record", record),
    ("report", report),
    ("timeline", timeline),
    ("workflows", workflows),
):
    app.command(_name, cls=Command, options_metavar="[PILIHAN]")(_command)

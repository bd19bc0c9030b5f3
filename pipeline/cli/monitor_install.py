"""`terbit monitor install`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import court_folder
from pipeline.errors import UsageError


def command(
    context: typer.Context,
    write: Annotated[
        Path | None,
        typer.Option(
            "--write",
            metavar="FOLDER",
            help="Tulis berkasnya ke folder ini, misalnya /etc/systemd/system.",
            show_default=False,
        ),
    ] = None,
    cron: Annotated[
        bool, typer.Option("--cron", metavar="", help="Cetak baris crontab, bukan unit systemd.")
    ] = False,
) -> None:
    """Cetak atau tulis unit systemd, atau baris cron, yang menjalankan pemantauan."""
    from pipeline.cli.screen import out
    from pipeline.flows.watching.install import installed, write_units
    from pipeline.monitor.units import cron_lines, units

    if write and cron:
        raise UsageError("Pilih salah satu: --write atau --cron.")
    about = installed(court_folder(context), _program())
    if cron:
        typer.echo(cron_lines(about), nl=False)
        return
    files = units(about)
    if write is None:
        for name, text in files.items():
            typer.echo(f"# === {name}\n{text}")
        return
    for file in write_units(write, files):
        out.print(f"Ditulis: {file}", markup=False, soft_wrap=True)
    out.print("Nyalakan: systemctl daemon-reload")
    timers = " ".join(name for name in files if name.endswith(".timer"))
    out.print(f"          systemctl enable --now {timers}", soft_wrap=True)


def _program() -> str:
    """Return the `terbit` of the environment that runs this."""
    return str(Path(sys.executable).with_name("terbit"))

"""`terbit`: the one entry; every error of the house is caught here, once."""

import gc
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli import (
    approve,
    archive,
    audit,
    backup,
    build,
    check,
    correct,
    deploy,
    doctor,
    drill,
    erase,
    explain,
    forge,
    gate,
    give_back,
    incident,
    intake,
    links,
    monitor,
    new,
    nightly,
    provenance,
    publish,
    queue,
    recap,
    register,
    releases,
    renewals,
    restore,
    rollback,
    second_check,
    serve,
    server_init,
    show,
    sop,
    submit,
    supersede,
    takedown,
    unlock,
    verify,
    visitors,
    withdraw,
)
from pipeline.cli.ending import end_with, tell
from pipeline.cli.indonesian import Command, Group, wrong_call
from pipeline.cli.options import LOOKED

if TYPE_CHECKING:
    from pipeline.flows.unchanged import Answer

_SELDOM = 50_000

app = typer.Typer(
    cls=Group,
    options_metavar="[PILIHAN]",
    subcommand_metavar="PERINTAH",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode="rich",
    help="Terbit: menerbitkan situs pengadilan dari naskah sampai tayang.",
)


@app.callback()
def choose_folder(
    context: typer.Context,
    folder: Annotated[
        Path,
        typer.Option(
            "--folder", "-C", metavar="FOLDER", help="Folder pengadilan.", show_default=False
        ),
    ] = Path(),
) -> None:
    """Terbit: menerbitkan situs pengadilan dari naskah sampai tayang."""
    # What is read stays to the end; looking for garbage among it takes a tenth of a build.
    gc.set_threshold(_SELDOM)
    context.meta[LOOKED], context.obj = context.obj, folder.resolve()


_WRITING, _DECIDING, _SHOWING = "Naskah", "Persetujuan", "Situs dan rilis"
_AFTERWARDS, _KEEPING, _WATCHING = "Sesudah terbit", "Arsip dan cadangan", "SOP dan pemantauan"
_SETTING_UP = "Pengaturan dan bantuan"
_COMMANDS = {
    _WRITING: (
        ("new", new.command),
        ("intake", intake.command),
        ("check", check.command),
        ("explain", explain.command),
        ("serve", serve.command),
        ("submit", submit.command),
    ),
    _DECIDING: (
        ("queue", queue.command),
        ("show", show.command),
        ("approve", approve.command),
        ("return", give_back.command),
        ("second-check", second_check.command),
        ("recap", recap.command),
        ("gate", gate.command),
        ("audit", audit.command),
    ),
    _SHOWING: (
        ("build", build.command),
        ("publish", publish.command),
        ("nightly", nightly.command),
        ("deploy", deploy.command),
        ("verify", verify.command),
        ("releases", releases.command),
        ("rollback", rollback.command),
        ("unlock", unlock.command),
        ("provenance", provenance.command),
    ),
    _AFTERWARDS: (
        ("correct", correct.command),
        ("supersede", supersede.command),
        ("withdraw", withdraw.command),
        ("takedown", takedown.command),
        ("erase", erase.command),
    ),
    _KEEPING: (("restore", restore.command), ("drill", drill.command)),
    _WATCHING: (("links", links.command), ("visitors", visitors.command)),
    _SETTING_UP: (("doctor", doctor.command), ("server-init", server_init.command)),
}
_GROUPS = (
    ("archive", archive.app, _KEEPING),
    ("backup", backup.app, _KEEPING),
    ("sop", sop.app, _WATCHING),
    ("register", register.app, _WATCHING),
    ("monitor", monitor.app, _WATCHING),
    ("incident", incident.app, _WATCHING),
    ("renewals", renewals.app, _WATCHING),
    ("forge", forge.app, _SETTING_UP),
)
for _panel, _rows in _COMMANDS.items():
    for _name, _command in _rows:
        app.command(_name, cls=Command, options_metavar="[PILIHAN]", rich_help_panel=_panel)(
            _command
        )
for _name, _group, _panel in _GROUPS:
    app.add_typer(_group, name=_name, rich_help_panel=_panel)


def run(looked: "Answer | None" = None) -> None:
    """Run the command line and end with the exit code that docs/reference/exit-codes.md tells.

    `looked` is what was seen before a build, where something has changed.
    """
    end_with(lambda: _code(looked))


def _code(looked: "Answer | None") -> int:
    try:
        return app(standalone_mode=False, obj=looked) or 0
    except typer.Exit as end:
        return end.exit_code
    except typer.Abort:
        raise KeyboardInterrupt from None
    except typer.TyperException as problem:
        return tell(wrong_call(problem), 2)

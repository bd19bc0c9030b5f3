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


for _name, _command in (
    ("check", check.command),
    ("build", build.command),
    ("provenance", provenance.command),
    ("serve", serve.command),
    ("new", new.command),
    ("intake", intake.command),
    ("submit", submit.command),
    ("queue", queue.command),
    ("show", show.command),
    ("approve", approve.command),
    ("return", give_back.command),
    ("publish", publish.command),
    ("nightly", nightly.command),
    ("deploy", deploy.command),
    ("verify", verify.command),
    ("releases", releases.command),
    ("rollback", rollback.command),
    ("unlock", unlock.command),
    ("second-check", second_check.command),
    ("correct", correct.command),
    ("supersede", supersede.command),
    ("withdraw", withdraw.command),
    ("takedown", takedown.command),
    ("erase", erase.command),
    ("recap", recap.command),
    ("explain", explain.command),
    ("links", links.command),
    ("visitors", visitors.command),
    ("doctor", doctor.command),
    ("restore", restore.command),
    ("drill", drill.command),
    ("gate", gate.command),
    ("audit", audit.command),
    ("server-init", server_init.command),
):
    app.command(_name, cls=Command, options_metavar="[PILIHAN]")(_command)
app.add_typer(forge.app, name="forge")
app.add_typer(archive.app, name="archive")
app.add_typer(backup.app, name="backup")
app.add_typer(sop.app, name="sop")
app.add_typer(register.app, name="register")
app.add_typer(monitor.app, name="monitor")
app.add_typer(renewals.app, name="renewals")


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

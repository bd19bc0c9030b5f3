"""`terbit`: the one entry; every error of the house is caught here, once."""

import errno
import gc
import sys
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
    explain,
    forge,
    gate,
    give_back,
    intake,
    links,
    new,
    nightly,
    provenance,
    publish,
    queue,
    recap,
    releases,
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
from pipeline.cli.indonesian import Command, Group, wrong_call
from pipeline.cli.options import LOOKED
from pipeline.errors import RefusedError, TerbitError

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


def run(looked: "Answer | None" = None) -> None:
    """Run the command line and end with the exit code that docs/reference/exit-codes.md tells.

    `looked` is what was seen before a build, where something has changed.
    """
    try:
        code = app(standalone_mode=False, obj=looked)
    except typer.Exit as end:
        code = end.exit_code
    except (typer.Abort, KeyboardInterrupt):
        code = _tell("Dihentikan. Tidak ada yang berubah di situs.", 3)
    except typer.TyperException as problem:
        code = _tell(wrong_call(problem), 2)
    except TerbitError as problem:
        code = _tell(str(problem), problem.exit_code, refused=isinstance(problem, RefusedError))
    except OSError as problem:
        code = _tell(_cause(problem), 3)
    sys.exit(code or 0)


_CAUSES = {
    errno.ENOSPC: "Ruang simpan penuh. Kosongkan dulu, lalu jalankan lagi",
    errno.EDQUOT: "Kuota simpan habis. Kosongkan dulu, lalu jalankan lagi",
    errno.EFBIG: "Berkas melampaui batas ukuran yang diizinkan komputer ini",
    errno.EACCES: "Komputer ini tidak mengizinkan. Periksa pemilik dan izin berkas",
    errno.EROFS: "Folder ini hanya dapat dibaca. Pakai folder yang dapat ditulis",
}


def _cause(problem: OSError) -> str:
    cause = _CAUSES.get(problem.errno or 0, f"Sistem menjawab: {problem.strerror}")
    return f"Belum selesai. {cause}: {problem.filename}. Situs yang lama tidak berubah."


def _tell(message: str, code: int, *, refused: bool = False) -> int:
    if message:
        print("Ditolak:\n" + message if refused else message, file=sys.stderr)
    return code

"""`terbit monitor run`."""

from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.options import Json, court_folder
from pipeline.errors import UsageError

if TYPE_CHECKING:
    from pipeline.flows.watching.run import Ran


def command(
    context: typer.Context,
    due: Annotated[
        bool, typer.Option("--due", metavar="", help="Hanya yang sudah waktunya.")
    ] = False,
    watch: Annotated[
        bool, typer.Option("--watch", metavar="", help="Ulangi terus sampai dihentikan.")
    ] = False,
    json: Json = False,
) -> None:
    """Periksa situs yang tayang dan catat hasilnya."""
    from pipeline.cli.monitor_document import ran_document
    from pipeline.cli.monitor_told import tell_ran
    from pipeline.cli.screen import print_json
    from pipeline.flows.watching.run import run_monitor
    from pipeline.outside.clock import this_second

    root = court_folder(context)
    if watch:
        if json:
            raise UsageError("Pilih salah satu: --watch atau --json.")
        _watch(context)
        return
    ran = run_monitor(root, this_second(), only_due=due)
    if json:
        print_json(ran_document(ran))
    else:
        tell_ran(ran)
    raise typer.Exit(ran.exit_code)


def _watch(context: typer.Context) -> None:
    from pipeline.cli.monitor_told import tell_ran
    from pipeline.cli.screen import out
    from pipeline.flows.watching.watch import watch

    def tell(ran: "Ran") -> None:
        if ran.answers:
            tell_ran(ran)

    out.print("Memantau. Hentikan dengan Ctrl+C.")
    watch(court_folder(context), tell)
    out.print("Pemantauan dihentikan.")

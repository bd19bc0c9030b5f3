"""`terbit monitor alive`."""

import typer

from pipeline.cli.options import court_folder


def command(context: typer.Context) -> None:
    """Periksa apakah pemantauan masih berjalan; diam bila masih."""
    from pipeline.cli.screen import out
    from pipeline.flows.watching.heartbeat import alive
    from pipeline.monitor.result import State
    from pipeline.outside.clock import this_second

    found = alive(court_folder(context), this_second())
    if found.state is State.OK:
        return
    out.print(found.reason, markup=False, soft_wrap=True)
    raise typer.Exit(1 if found.state is State.BAD else 3)

"""`terbit unlock`."""

from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.options import Place, court_folder

if TYPE_CHECKING:
    from pipeline.release.lock import Seen


def command(
    context: typer.Context,
    target: Place = None,
    yes: Annotated[
        bool, typer.Option("--yes", metavar="", help="Buka tanpa bertanya lagi.")
    ] = False,
) -> None:
    """Buka kunci tujuan yang ditinggalkan rilis yang terputus; tunjukkan dulu milik siapa."""
    from pipeline.flows.releasing.unlock import unlock
    from pipeline.outside.clock import this_second

    def agreed(seen: "Seen") -> bool:
        typer.echo(str(seen))
        return yes or typer.confirm("Yakin tidak ada rilis yang berjalan? Buka kuncinya", err=True)

    done = unlock(court_folder(context), target, this_second(), agreed)
    typer.echo("Tidak ada kunci yang dibuka." if done is None else "Kunci dibuka.")

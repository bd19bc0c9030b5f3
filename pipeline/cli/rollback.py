"""`terbit rollback`."""

from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.options import court_folder

if TYPE_CHECKING:
    from pipeline.flows.releasing.rollback import RolledBack

_SHOWN = 20


def command(
    context: typer.Context,
    release: Annotated[
        str | None,
        typer.Argument(
            metavar="RILIS",
            help="Nomor atau nama rilis; bila tidak ditulis, rilis sebelum ini.",
            show_default=False,
        ),
    ] = None,
    target: Annotated[
        str | None,
        typer.Option(
            "--target", metavar="TUJUAN", help="Nama tujuan di release.yml.", show_default=False
        ),
    ] = None,
    reason: Annotated[
        str | None,
        typer.Option(
            "--reason",
            metavar="ALASAN",
            help="Mengapa rilis yang tayang ditinggalkan; dicatat di rilis itu dan di jurnal.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Tayangkan lagi rilis sebelumnya, lalu lihat hasilnya."""
    from pipeline.cli.screen import progress
    from pipeline.flows.releasing.rollback import NO_REASON, rollback
    from pipeline.outside.clock import this_second

    root = court_folder(context)
    why = " ".join((reason or "").split()) or NO_REASON
    with progress() as steps:
        done = rollback(root, release, target, this_second(), steps, reason=why)
    _tell(done)
    raise typer.Exit(done.exit_code)


def _tell(done: "RolledBack") -> None:
    differs = done.returned.differs
    typer.echo(f"Tayang lagi di {done.target}: rilis {done.to.id}, per {done.to.as_of}.")
    typer.echo(
        f"Rilis {done.left.id} ditandai: komitnya tidak ditayangkan lagi oleh antrean atau rilis "
        "malam. Perbaiki main, atau pasang lagi sendiri: terbit deploy."
    )
    for name, paths in (
        ("Kembali", differs.added),
        ("Berubah", differs.changed),
        ("Hilang", differs.gone),
    ):
        for path in paths[:_SHOWN]:
            typer.echo(f"{name}: {path}")
        if len(paths) > _SHOWN:
            typer.echo(f"{name}: … dan {len(paths) - _SHOWN} lagi")
    _tell_looked(done)


def _tell_looked(done: "RolledBack") -> None:
    if done.looked is None:
        typer.echo("Tanpa public_url, hasilnya belum dilihat seperti pembaca: terbit verify.")
        return
    for line in done.looked.lines():
        typer.echo(line, err=True)
    if done.looked.exit_code == 0:
        typer.echo(f"Dilihat seperti pembaca: {len(done.looked.compared)} berkas, sama semua.")
    else:
        typer.echo("Rilis itu belum tampak utuh bagi pembaca. Periksa server web.", err=True)

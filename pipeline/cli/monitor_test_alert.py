"""`terbit monitor test-alert`."""

from typing import Annotated

import typer

from pipeline.cli.options import court_folder


def command(
    context: typer.Context,
    channel: Annotated[
        str, typer.Argument(metavar="[SALURAN]", help="Satu saluran saja, menurut namanya.")
    ] = "",
) -> None:
    """Kirim pesan uji lewat saluran pemberitahuan."""
    from pipeline.cli.screen import out
    from pipeline.flows.watching.alert_channels import send_test

    done = send_test(court_folder(context), channel)
    for each, why in done.items():
        told = f"TIDAK SAMPAI: {why}" if why else "terkirim; pastikan pesannya diterima"
        out.print(f"{each.name} ({each.to}): {told}.", markup=False, soft_wrap=True)
    if any(done.values()):
        raise typer.Exit(3)

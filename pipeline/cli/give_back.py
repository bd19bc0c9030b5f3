"""`terbit return`."""

from typing import Annotated

import typer

from pipeline.cli.approve import Role, Seen
from pipeline.cli.options import Draft, Key, court_folder


def command(
    context: typer.Context,
    draft: Draft,
    reason: Annotated[
        str, typer.Option("--reason", metavar="ALASAN", help="Apa yang harus diperbaiki.")
    ],
    role: Role = None,
    seen: Seen = None,
    key: Key = None,
) -> None:
    """Kembalikan naskah kepada penulisnya, dengan alasan."""
    from pipeline.cli.screen import out
    from pipeline.flows.reviewing.decide import Wish, decide
    from pipeline.outside.clock import this_second

    done = decide(
        court_folder(context), draft, Wish("return", role, reason, seen), key, this_second()
    )
    out.print(f"Dikembalikan: {done.name}. Penulis membaca alasannya di terbit show.")

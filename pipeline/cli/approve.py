"""`terbit approve`."""

from typing import Annotated

import typer

from pipeline.cli.options import Draft, Json, Key, court_folder

Role = Annotated[
    str | None,
    typer.Option(
        "--role", metavar="PERAN", help="Peran Anda, bila lebih dari satu.", show_default=False
    ),
]
Seen = Annotated[
    str | None,
    typer.Option(
        "--seen",
        metavar="KOMIT",
        help="Komit yang Anda lihat di terbit show; ditolak bila naskah sudah berubah.",
        show_default=False,
    ),
]


def command(
    context: typer.Context,
    draft: Draft,
    role: Role = None,
    seen: Seen = None,
    key: Key = None,
    json: Json = False,
) -> None:
    """Setujui naskah dengan tanda tangan Anda."""
    from pipeline.cli.screen import out, print_json
    from pipeline.flows.reviewing.decide import Wish, decide
    from pipeline.flows.reviewing.verdict import OFF
    from pipeline.outside.clock import this_second
    from pipeline.review.policy import ROLE_WORDS

    wish = Wish("approve", role, None, seen)
    done = decide(court_folder(context), draft, wish, key, this_second())
    if json:
        print_json({"version": 1, "draft": done.name, "by": done.by, "role": done.role})
        return
    what = f"{done.name} ({done.files} berkas) sebagai {ROLE_WORDS[done.role]}"
    out.print(f"Disetujui: {what}.", soft_wrap=True)
    if not done.review:
        out.print(OFF)

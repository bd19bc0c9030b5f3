"""`terbit explain`."""

from typing import Annotated

import typer

from pipeline.cli.options import Json


def command(
    code: Annotated[str, typer.Argument(help="Kode temuan, misalnya PHO001.", metavar="KODE")],
    json: Json = False,
) -> None:
    """Jelaskan satu kode temuan: artinya, mengapa penting, cara memperbaiki."""
    from rich.markdown import Markdown

    from pipeline.checks.pages import page_of
    from pipeline.cli.screen import out, print_json
    from pipeline.errors import UsageError

    page = page_of(code.upper())
    if page is None:
        raise UsageError(f"Kode {code} tidak dikenal. Daftar kode ada di docs/rules/index.md.")
    if json:
        print_json({"version": 1, "code": code.upper(), "page": page})
    else:
        out.print(Markdown(page), width=min(out.width, 88))

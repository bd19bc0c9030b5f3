"""`terbit build`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.built import build
from pipeline.cli.options import LOOKED, AsOf, Json, court_folder, day
from pipeline.cli.unchanged_told import tell_unchanged

if TYPE_CHECKING:
    from pipeline.flows.build_site import Built


def command(
    context: typer.Context,
    clean: Annotated[
        bool, typer.Option("--clean", metavar="", help="Buang simpanan lama, bangun dari awal.")
    ] = False,
    verify: Annotated[
        bool,
        typer.Option(
            "--verify", metavar="", help="Bandingkan dengan situs yang dibangun dari awal."
        ),
    ] = False,
    explain: Annotated[
        str | None,
        typer.Option(
            "--explain",
            metavar="HALAMAN",
            help="Jelaskan mengapa halaman ini dibuat ulang atau tidak, misalnya /berita/.",
            show_default=False,
        ),
    ] = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Periksa isi, lalu bangun situs ke folder site/."""
    from pipeline.flows.unchanged import Answer, unchanged

    root, asked = court_folder(context), day(as_of)
    whole = bool(clean or verify or explain)
    last, look = Answer() if whole else context.meta[LOOKED] or unchanged(root, asked)
    if last is not None:
        tell_unchanged(last, json=json)
        return
    built = build(root, asked, look, clean=clean, json=json)
    if explain and built.pages is not None:
        _explain(explain, built)
    if verify and built.pages is not None:
        _verify(root, built)
    raise typer.Exit(1 if built.pages is None else 0)


def _explain(asked: str, built: "Built") -> None:
    from pipeline.flows.explain_page import explain_page

    address, words = explain_page(asked, built.reasons)
    typer.echo(f"{address}  {words}", err=True)


def _verify(root: Path, built: "Built") -> None:
    from pipeline.cli.screen import progress
    from pipeline.flows.verify_build import verify_build

    with progress(quiet=False) as steps:
        found = verify_build(root, built.checked.as_of, steps)
    if found.same:
        typer.echo(f"Sama: {found.pages} halaman yang dibangun dari awal tidak berbeda.", err=True)
        return
    for name, paths in (
        ("Hilang", found.missing),
        ("Bukan bagian situs", found.foreign),
        ("Berbeda", found.different),
    ):
        for path in paths:
            typer.echo(f"{name}: {path}", err=True)
    typer.echo("Jalankan terbit build --clean, lalu laporkan kepada pengelola.", err=True)
    raise typer.Exit(1)

"""Asking a person before strange files of a target are moved out of readers' reach."""

import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from pipeline.release.host import Entry


def move_aside(root: Path, target: str | None, *, yes: bool) -> None:
    """Show what is strange on a target, ask unless `yes`, move it, and tell where it lies."""
    from pipeline.flows.releasing.quarantine import quarantine
    from pipeline.outside.clock import this_second

    def agreed(strange: "Mapping[str, Entry]") -> bool:
        for path, entry in strange.items():
            typer.echo(f"Berkas asing: {shlex.quote(path)} ({entry.size} bita)", err=True)
        question = f"Pindahkan {len(strange)} berkas ini ke karantina"
        return yes or typer.confirm(question, err=True)

    done = quarantine(root, target, this_second(), agreed)
    if done is None:
        typer.echo("Tidak ada yang dikarantina.", err=True)
    else:
        typer.echo(f"{len(done.moved)} berkas dikarantina di {done.folder}/.", err=True)

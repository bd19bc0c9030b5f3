"""What the commands that build and release at once share: their option, and what they tell."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from pipeline.flows.releasing.release_main import Released
    from pipeline.flows.releasing.turned import Turned

_SHOWN = 50

Target = Annotated[
    str | None,
    typer.Option(
        "--target",
        metavar="TUJUAN",
        help="Nama tujuan di release.yml; bila tidak ditulis, default_target.",
        show_default=False,
    ),
]


def document(root: Path, released: "Released") -> dict[str, Any]:
    """Return a release as one JSON document."""
    from pipeline.cli import deploy
    from pipeline.findings import blocking

    checked = released.built.checked
    found, deployed = blocking(checked.result.standing), released.deployed
    told: dict[str, Any] = {
        "released": deployed is not None and deployed.exit_code == 0,
        "as_of": checked.as_of.isoformat(),
        "pages": released.built.pages,
        "blocking": [f"{each.place} {each.code}" for each in found],
    }
    told["turned"] = [_row(each) for each in _turned(released)]
    told["archived"] = deployed is not None and not released.unarchived
    return told | {"deploy": deploy.document(deployed) if deployed else None}


def tell(root: Path, released: "Released") -> None:
    """Tell a person what came of a release."""
    from pipeline.cli import deploy
    from pipeline.cli.screen import out, print_findings

    built = released.built
    if released.deployed is None:
        print_findings(root, built.checked.result.standing, built.checked.result.covered)
        out.print("[bold]Tidak dirilis.[/bold] Situs yang tayang tetap seperti semula.")
        return
    out.print(f"Situs selesai: {built.pages} halaman, per {built.checked.as_of}.")
    deploy.tell(released.deployed)
    _tell_turned(_turned(released))
    if released.unarchived:
        typer.echo(f"Situs tayang, tetapi belum diarsipkan: {released.unarchived}", err=True)
        typer.echo("Perbaiki sebabnya, lalu jalankan terbit archive.", err=True)


def _turned(released: "Released") -> "tuple[Turned, ...]":
    from pipeline.flows.releasing.turned import turned

    return turned(released.built.checked.site, released.deployed) if released.deployed else ()


def _row(each: "Turned") -> dict[str, Any]:
    return {"address": each.address, "title": each.title, "came": each.came, "why": each.why}


def _tell_turned(found: "tuple[Turned, ...]") -> None:
    for each in found[:_SHOWN]:
        typer.echo(
            f"{'Tayang' if each.came else 'Hilang'}: {each.title}, {each.address} ({each.why})"
        )
    if len(found) > _SHOWN:
        typer.echo(f"… dan {len(found) - _SHOWN} lagi.")

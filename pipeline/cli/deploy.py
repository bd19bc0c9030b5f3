"""`terbit deploy`."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from pipeline.cli.options import Json, Place, court_folder

if TYPE_CHECKING:
    from pipeline.flows.releasing.deployed import Deployed
    from pipeline.release.plan import Plan
    from pipeline.release.situation import Wanted

_SHOWN = 20


def command(
    context: typer.Context,
    target: Place = None,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", metavar="", help="Tunjukkan rencananya saja; tidak ada dikirim."),
    ] = False,
    json: Json = False,
) -> None:
    """Pasang situs di site/ agar tayang di sebuah tujuan, lalu lihat hasilnya."""
    from pipeline.cli.screen import print_json, progress
    from pipeline.flows.releasing.deploy import deploy
    from pipeline.outside.clock import this_second

    root = court_folder(context)
    with progress(quiet=json) as steps:
        done = deploy(root, target, this_second(), steps, dry_run=dry_run)
    if json:
        print_json(document(done))
    else:
        tell(done)
    raise typer.Exit(done.exit_code)


def document(done: "Deployed") -> dict[str, Any]:
    """Return what a deploy did as one JSON document."""
    plan = done.plan
    return {
        "version": 1,
        "target": done.target,
        "release": plan.release.id if plan and not done.unchanged else None,
        "planned": done.planned,
        "unchanged": done.unchanged,
        "blocking": [f"{each.place} {each.code}" for each in done.findings],
        "sent": len(plan.sent) if plan else 0,
        "back": done.back,
        "wrong": done.wrong,
        "seen": done.looked.counts() if done.looked else None,
    }


def tell(done: "Deployed") -> None:
    """Tell a person what a deploy did."""
    for each in done.findings:
        typer.echo(f"{each.place}  {each.code}  {each.message}")
    if done.findings:
        typer.echo("Tidak ada yang dikirim. Perbaiki dulu, lalu bangun lagi.")
    if done.plan is None or done.wanted is None or done.scene is None:
        return
    _tell_scene(done)
    if done.planned:
        typer.echo(_plan(done.plan, done.wanted), nl=False)
        typer.echo("Baru rencana; tidak ada yang dikirim.")
    elif done.wrong:
        _tell_wrong(done)
    else:
        _tell_live(done, done.plan, done.wanted)


def _plan(plan: "Plan", wanted: "Wanted") -> str:
    from pipeline.release.plan_words import plan_text

    return plan_text(plan, [wanted.files[name].size for name in plan.sent], most=_SHOWN)


def _tell_scene(done: "Deployed") -> None:
    assert done.scene is not None
    if done.lock is not None:
        typer.echo(f"{done.lock} Kuncinya diambil alih.", err=True)
    if abs(done.scene.abilities.skew) > 120:
        minutes = abs(done.scene.abilities.skew) / 60
        which = "lebih cepat" if done.scene.abilities.skew > 0 else "lebih lambat"
        typer.echo(f"Jam di tujuan {minutes:.0f} menit {which}. Betulkan jamnya.", err=True)
    if done.left is not None:
        told = f"Komit ini pernah tayang sebagai rilis {done.left.id} dan {done.left.bad}."
        typer.echo(f"{told} Dipasang lagi karena Anda memintanya.", err=True)
    altered = done.scene.altered
    for path in altered[:_SHOWN]:
        typer.echo(f"Diubah di tujuan, bukan oleh Terbit: {path}", err=True)
    if len(altered) > _SHOWN:
        typer.echo(f"… dan {len(altered) - _SHOWN} lagi.", err=True)


def _tell_live(done: "Deployed", plan: "Plan", wanted: "Wanted") -> None:
    from pipeline.sizes import file_size

    if done.unchanged:
        typer.echo(f"Tidak ada yang berubah: {done.target} sudah menayangkan situs ini.")
        if done.resealed:
            typer.echo("Tanda tangan manifesnya diperbarui.")
    else:
        size = file_size(sum(wanted.files[name].size for name in plan.sent))
        typer.echo(
            f"Tayang di {done.target}: rilis {plan.release.id}, per {plan.release.as_of}. "
            f"Dikirim {len(plan.sent)} berkas, {size}."
        )
    tell_looked(done)


def tell_looked(done: "Deployed") -> None:
    """Tell how the live site looked."""
    if done.looked is None:
        typer.echo("Tanpa public_url, hasilnya belum dilihat seperti pembaca: terbit verify.")
        return
    for line in list(done.looked.lines())[:_SHOWN]:
        typer.echo(line, err=True)
    count = len(done.looked.compared)
    if done.looked.exit_code == 0:
        typer.echo(f"Dilihat seperti pembaca: {count} berkas, sama semua.")
    else:
        typer.echo("Sudah terpasang, tetapi belum semua dapat dilihat seperti pembaca.", err=True)


def _tell_wrong(done: "Deployed") -> None:
    assert done.looked is not None and done.plan is not None
    for line in list(done.looked.lines())[:_SHOWN]:
        typer.echo(line, err=True)
    back = f"Rilis {done.back} tayang lagi." if done.back else "Tidak ada rilis untuk kembali."
    typer.echo(
        f"Pembaca mendapat isi yang berbeda dari rilis {done.plan.release.id}. {back} "
        "Periksa server web dan public_url, lalu pasang lagi.",
        err=True,
    )

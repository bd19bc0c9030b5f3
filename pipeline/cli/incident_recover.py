"""`terbit incident recover`."""

from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.options import Place, court_folder

if TYPE_CHECKING:
    from pipeline.flows.recovering.planned import Planned
    from pipeline.flows.recovering.recover import Recovered
    from pipeline.monitor.recovery.state import Altered, Recovery

_SHOWN = 20
_WORDS = {"strange": "Asing", "different": "Berbeda", "missing": "Hilang"}


def command(
    context: typer.Context,
    target: Place = None,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", metavar="", help="Tunjukkan rencananya; tidak ada yang diubah."),
    ] = False,
) -> None:
    """Pulihkan situs yang diubah pihak lain: simpan bukti, karantina, pasang lagi, periksa, lapor.

    Bila terputus, jalankan lagi: pekerjaannya dilanjutkan.
    """
    from pipeline.cli.screen import progress
    from pipeline.flows.recovering.planned import plan_recovery
    from pipeline.flows.recovering.recover import recover
    from pipeline.outside.clock import this_second

    root = court_folder(context)
    if dry_run:
        with progress() as steps:
            planned = plan_recovery(root, target, this_second(), steps)
        _tell_planned(planned)
        raise typer.Exit(planned.exit_code)
    with progress() as steps:
        done = recover(root, target, this_second, steps)
    _tell(done)
    raise typer.Exit(done.exit_code)


def _tell_planned(planned: "Planned") -> None:
    _tell_found(planned.found.altered, planned.readers.wrong, planned.readers.unseen)
    if planned.exit_code != 1:
        _tell_nothing(unseen=bool(planned.readers.unseen))
        return
    if planned.goes_on:
        typer.echo("Pemulihan sebelumnya belum selesai dan akan dilanjutkan.")
    here = "dari site/" if planned.lies_here else "dari main, sesudah dibangun ulang"
    typer.echo("Rencana: 1. simpan bukti di var/bukti/; 2. pindahkan berkas asing ke karantina;")
    typer.echo(f"3. pasang lagi rilis yang terbukti, {here}; 4. periksa seluruh situs;")
    typer.echo("5. susun konsep laporan di var/insiden/. Belum ada yang diubah.")


def _tell(done: "Recovered") -> None:
    recovery = done.recovery
    if done.went_on:
        typer.echo("Melanjutkan pemulihan yang belum selesai.")
    _tell_found(recovery.altered, recovery.seen, recovery.unseen)
    if done.report is None:
        _tell_nothing(unseen=bool(recovery.unseen))
        return
    for each in recovery.done:
        typer.echo(each.words)
    for line in recovery.still:
        typer.echo(f"Masih salah: {line}", err=True)
    _tell_end(recovery, str(done.report))


def _tell_end(recovery: "Recovery", report: str) -> None:
    typer.echo(f"Konsep laporan: {report}")
    if recovery.verified is None:
        typer.echo(
            "Situs belum terbukti pulih. Hubungi penyedia hosting, lalu jalankan lagi: "
            "terbit incident recover.",
            err=True,
        )
    typer.echo("Sekarang: ganti kata sandi dan kunci hosting, lalu periksa log: terbit visitors.")


def _tell_found(
    altered: "tuple[Altered, ...]", wrong: tuple[str, ...], unseen: tuple[str, ...]
) -> None:
    for each in altered[:_SHOWN]:
        typer.echo(f"{_WORDS[each.how.value]}: {ascii(each.path)[1:-1]}")
    if len(altered) > _SHOWN:
        typer.echo(f"… dan {len(altered) - _SHOWN} berkas lagi")
    for line in wrong:
        typer.echo(f"Bagi pembaca: {line}")
    for line in unseen:
        typer.echo(f"Belum terlihat: {line}", err=True)


def _tell_nothing(*, unseen: bool) -> None:
    if unseen:
        typer.echo("Berkas di tujuan sama dengan rilisnya; yang diterima pembaca belum terlihat.")
    else:
        typer.echo("Tidak ada yang perlu dipulihkan: situs sama dengan rilisnya.")

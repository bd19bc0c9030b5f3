"""`terbit releases`."""

from typing import TYPE_CHECKING, Any

import typer

from pipeline.cli.options import Json, Place, court_folder

if TYPE_CHECKING:
    from pipeline.flows.releasing.releases import Shown
    from pipeline.release.record import Release


def command(context: typer.Context, target: Place = None, json: Json = False) -> None:
    """Tampilkan rilis yang ada di sebuah tujuan, dan mana yang tayang."""
    from pipeline.cli.screen import print_json
    from pipeline.flows.releasing.releases import releases
    from pipeline.outside.clock import this_second

    shown = releases(court_folder(context), target, this_second())
    if json:
        print_json(_document(shown))
    else:
        _tell(shown)


def _document(shown: "Shown") -> dict[str, Any]:
    record = shown.record.model_dump(mode="json", include={"releases", "pending", "leaving"})
    lock = str(shown.lock) if shown.lock else None
    return {"version": 1, "target": shown.target, "live": shown.live, "lock": lock, **record}


def _tell(shown: "Shown") -> None:
    if not shown.record.releases:
        typer.echo(f"Belum ada rilis di {shown.target}.")
    for each in reversed(shown.record.releases):
        typer.echo(_line(each, shown.live))
    pending = shown.record.pending
    if pending is not None and pending.id != shown.live:
        typer.echo(f"{pending.id}  belum selesai; dilanjutkan oleh: terbit deploy {shown.target}")
    if shown.lock:
        typer.echo(str(shown.lock))


def _line(release: "Release", live: str | None) -> str:
    marks = ["tayang"] if release.id == live else []
    marks += [f"buruk: {release.bad}"] if release.bad else []
    at = release.at.strftime("%Y-%m-%d %H.%M UTC")
    told = f"{release.id}  dipasang {at}, per {release.as_of}, {release.files} berkas"
    return f"{told}  ({'; '.join(marks)})" if marks else told

"""`terbit publish`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pipeline.cli.options import Json, Key, court_folder
from pipeline.cli.releasing import Target, document, tell
from pipeline.errors import UsageError

if TYPE_CHECKING:
    from pipeline.flows.reviewing.publish import Published

SERVER_GOES_ON = "Server melanjutkan: situs dibangun dan dirilis di sana."


def command(
    context: typer.Context,
    draft: Annotated[
        str | None,
        typer.Argument(
            help="Nama naskah seperti di terbit queue; bila tidak ditulis, main apa adanya.",
            metavar="[NASKAH]",
            show_default=False,
        ),
    ] = None,
    queue: Annotated[
        bool,
        typer.Option(
            "--queue", metavar="", help="Rilis main server selama ada antrean; untuk mesin server."
        ),
    ] = False,
    target: Target = None,
    key: Key = None,
    json: Json = False,
) -> None:
    """Gabungkan naskah yang disetujui ke main, bangun, rilis, lalu lihat hasilnya."""
    root = court_folder(context)
    if queue and draft is not None:
        raise UsageError("Pilih salah satu: nama naskah atau --queue.")
    if queue:
        raise typer.Exit(_queue(root, target, json=json))
    raise typer.Exit(_publish(root, draft, target, key, json=json))


def _publish(
    root: Path, draft: str | None, target: str | None, key: Path | None, *, json: bool
) -> int:
    from pipeline.cli.screen import print_json, progress
    from pipeline.flows.releasing.publish import Asked, publish_draft
    from pipeline.flows.releasing.release_main import release_main
    from pipeline.outside.clock import this_second

    merged: list[Published] = []

    def on_merged(done: "Published") -> None:
        merged.append(done)
        if not json:
            _tell_merged(done)

    with progress(quiet=json) as steps:
        if draft is None:
            released = release_main(root, target, this_second(), steps)
        else:
            asked = Asked(draft, key, target)
            found = publish_draft(root, asked, this_second(), steps, on_merged)
            if found is None:
                _end_here(merged[0], json=json)
                return 0
            released = found
    if json:
        print_json({**_head(merged), **document(root, released)})
    else:
        tell(root, released)
    return released.exit_code


def _head(merged: "list[Published]") -> dict[str, Any]:
    told = {"draft": merged[0].name, "commit": merged[0].commit} if merged else {}
    return {"version": 1, **told}


def _end_here(done: "Published", *, json: bool) -> None:
    from pipeline.cli.screen import out, print_json

    if json:
        print_json({**_head([done]), "released": False})
    else:
        out.print(SERVER_GOES_ON)


def _tell_merged(done: "Published") -> None:
    from pipeline.cli.screen import out
    from pipeline.flows.reviewing.verdict import OFF

    out.print(f"Masuk ke main: {done.name}, komit {done.commit[:10]}.", soft_wrap=True)
    if not done.review:
        out.print(OFF)


def _queue(root: Path, target: str | None, *, json: bool) -> int:
    from pipeline.cli.screen import err, out, print_json, progress
    from pipeline.flows.releasing.work_off import work_off
    from pipeline.outside.clock import this_second

    code, told = 0, []
    with progress(quiet=json) as steps:
        for released in work_off(root, target, this_second, steps, err.print):
            code = released.exit_code
            told.append(document(root, released))
            if not json:
                tell(root, released)
    if json:
        print_json({"version": 1, "releases": told})
    elif not told:
        out.print("Tidak ada yang menunggu di antrean.")
    return code

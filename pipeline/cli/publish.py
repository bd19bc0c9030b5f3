"""`terbit publish`."""

import typer

from pipeline.cli.options import Draft, Json, Key, court_folder


def command(context: typer.Context, draft: Draft, key: Key = None, json: Json = False) -> None:
    """Gabungkan naskah yang sudah disetujui ke main."""
    from pipeline.cli.screen import out, print_json
    from pipeline.flows.reviewing.publish import publish
    from pipeline.flows.reviewing.verdict import OFF
    from pipeline.outside.clock import this_second

    done = publish(court_folder(context), draft, key, this_second())
    if json:
        print_json({"version": 1, "draft": done.name, "commit": done.commit})
        return
    out.print(f"Masuk ke main: {done.name}, komit {done.commit[:10]}.", soft_wrap=True)
    if not done.review:
        out.print(OFF)

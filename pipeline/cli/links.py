"""`terbit links`."""

from typing import TYPE_CHECKING

import typer

from pipeline.cli.options import AsOf, Json, court_folder, day

if TYPE_CHECKING:
    from pipeline.flows.watch_links import LinksSeen


def command(context: typer.Context, as_of: AsOf = None, json: Json = False) -> None:
    """Tanyai situs lain yang ditautkan; dijalankan setiap malam."""
    from pipeline.checks.report import to_json
    from pipeline.cli.screen import out, print_findings, progress
    from pipeline.flows.watch_links import look_at_links

    root = court_folder(context)
    with progress(quiet=json) as listener:
        seen = look_at_links(root, day(as_of), listener)
    if json:
        print(to_json(seen.result.standing, seen.result.covered))
    else:
        print_findings(root, seen.result.standing, seen.result.covered, all_notes=True)
        out.print(_waiting(seen), style="dim")
    raise typer.Exit(3 if seen.unanswered else 0)


def _waiting(seen: "LinksSeen") -> str:
    lines = [f"Ditanyai: {seen.asked} dari {seen.total} alamat; sisanya sudah menjawab hari ini."]
    for address, asked in seen.waiting.items():
        lines.append(f"Belum menjawab {asked.failed_days} hari ({asked.detail}): {address}")
    if seen.unanswered:
        lines.append("Ada yang belum dapat dilihat. Menjadi temuan bila gagal tiga hari.")
    return "\n".join(lines)

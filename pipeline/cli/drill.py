"""`terbit drill`."""

from typing import TYPE_CHECKING, Any

import typer

from pipeline.cli.backup import Medium
from pipeline.cli.options import Json, court_folder

if TYPE_CHECKING:
    from pipeline.flows.keeping.drill_report import Drilled


def command(context: typer.Context, medium: Medium = None, json: Json = False) -> None:
    """Uji pemulihan: pulihkan ke tempat kosong, bangun situs di sana, bandingkan."""
    from pipeline.cli.screen import print_json, progress
    from pipeline.flows.keeping.drill import drill
    from pipeline.outside.clock import this_second

    root = court_folder(context)
    with progress(quiet=json) as steps:
        found = drill(root, medium, this_second(), steps)
    if json:
        print_json({"version": 1, "media": [_document(each) for each in found]})
    else:
        for each in found:
            _tell(each)
    raise typer.Exit(_exit_code(found))


def _exit_code(found: "list[Drilled]") -> int:
    if any(each.trouble for each in found):
        return 3
    return 1 if any(each.findings for each in found) else 0


def _document(each: "Drilled") -> dict[str, Any]:
    from pipeline.cli.found import as_rows

    told = {"medium": each.medium, "backup": each.backup, "facts": list(each.facts)}
    rows = as_rows(each.findings)
    more = {"report": each.report, "record": each.record}
    return told | {"trouble": each.trouble, "findings": rows, **more}


def _tell(each: "Drilled") -> None:
    from pipeline.cli.found import tell
    from pipeline.cli.screen import out

    out.print(f"{each.medium}:", markup=False)
    for fact in each.facts:
        out.print(f"  {fact}", markup=False, soft_wrap=True)
    tell(each.findings)
    if each.trouble:
        result = f"belum dapat diuji. {each.trouble}"
    else:
        result = "ada yang tidak pulih." if each.findings else "pulih dan sama."
    out.print(f"{each.medium}: {result} Laporan: {each.report}", markup=False, soft_wrap=True)
